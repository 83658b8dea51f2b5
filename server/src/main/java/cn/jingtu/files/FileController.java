package cn.jingtu.files;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/files")
class FileController {

    /** Nothing in a shown file may load, run or post anything; only our own pages may frame it. */
    private static final String SEALED = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /** Browsers refuse to open their own PDF viewer in a sandbox; the viewer isolates the document itself. */
    private static final String SEALED_PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final Files files;
    private final BlobStore blobs;
    private final CurrentActor actors;

    FileController(Files files, BlobStore blobs, CurrentActor actors) {
        this.files = files;
        this.blobs = blobs;
        this.actors = actors;
    }

    record FileView(long id, String name, String mediaType, long size, String sha256, Instant storedAt, boolean preview) {
        static FileView of(StoredFile file) {
            return new FileView(
                    file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt(),
                    ContentType.shownInline(file.mediaType()));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permit("file:write")
    @ResponseStatus(HttpStatus.CREATED)
    FileView store(@RequestParam("file") MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return FileView.of(files.store(content, file.getOriginalFilename() == null ? "" : file.getOriginalFilename()));
        }
    }

    @GetMapping("/{id}")
    @Permit("file:read")
    FileView get(@PathVariable long id) {
        return FileView.of(readable(id));
    }

    /** The bytes; ranges are served, so a big PDF opens at once. */
    @GetMapping("/{id}/content")
    @Permit("file:read")
    ResponseEntity<Resource> content(@PathVariable long id, @RequestParam(required = false) @Nullable String download) throws IOException {
        var file = readable(id);
        boolean inline = download == null && ContentType.shownInline(file.mediaType());
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        var type = MediaType.parseMediaType(file.mediaType());
        if ("text".equals(type.getType())) {
            var charset = ContentType.charsetOf(blobs.place(file.sha256()));
            type = charset.isPresent() ? new MediaType(type, charset.get()) : type;
        }
        var answer = ResponseEntity.ok();
        // For those who read closed records nothing is kept at all, and the answer says so already.
        if (!actors.require().may("accountability:read")) {
            answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return answer.contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", ContentType.PDF.mediaType().equals(file.mediaType()) ? SEALED_PDF : SEALED)
                .eTag("\"" + file.sha256() + "\"")
                .body(new FileSystemResource(blobs.place(file.sha256())));
    }

    private StoredFile readable(long id) {
        var file = files.get(id);
        if (!files.mayRead(actors.require(), id)) {
            throw JdbcFiles.notFound(id);
        }
        return file;
    }
}
