package cn.jingtu.register.entry;

import cn.jingtu.access.Permit;
import cn.jingtu.files.StoredFile;
import cn.jingtu.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of an entry, uploaded before through {@code /api/files}. */
@RestController
@RequestMapping("/api/registers/{key}/entries/{id}/attachments")
class AttachmentController {

    private final OpenRegisters registers;
    private final Entries entries;
    private final Attachments attachments;

    AttachmentController(OpenRegisters registers, Entries entries, Attachments attachments) {
        this.registers = registers;
        this.entries = entries;
        this.attachments = attachments;
    }

    record Form(@Nullable Long fileId, @Nullable String note) {}

    record Attached(StoredFile file, String note) {}

    @Permit("register:read")
    @GetMapping
    List<Attached> list(@PathVariable String key, @PathVariable long id) {
        var register = registers.read(key, id);
        entries.get(register, id);
        return attachments.of(register, id).stream().map(linked -> new Attached(linked.file(), linked.note())).toList();
    }

    @Permit("register:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Attached> add(@PathVariable String key, @PathVariable long id, @RequestBody Form form) {
        if (form.fileId() == null) {
            throw Problem.unprocessable("file-missing", "请先上传文件，再给出 fileId。", "Upload a file first and give its fileId.");
        }
        entries.attach(registers.get(key), id, form.fileId(), form.note() == null ? "" : form.note().strip());
        return list(key, id);
    }

    @Permit("register:write")
    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable long id, @PathVariable long fileId, @RequestParam(required = false) @Nullable String reason) {
        entries.detach(registers.get(key), id, fileId, reason);
    }
}
