package cn.jingtu.files;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows in the database, bytes on the disk. The bytes come first: a row that is committed always has them. What a
 * rolled-back transaction leaves on the disk is swept away later ({@link FileSweep}).
 */
@Component
class JdbcFiles implements Files {

    /**
     * Key of the advisory lock between keeping bytes (shared) and sweeping them (exclusive): bytes that a transaction
     * has just found in the store must not vanish before it commits.
     */
    static final long LOCK = 0x66696c6573L;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Settings settings;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, FileAccess> access;

    JdbcFiles(
            JdbcClient jdbc, BlobStore blobs, Settings settings, CurrentActor actors, AuditTrail audit, Clock clock,
            List<FileAccess> access) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.settings = settings;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.access = access.stream().collect(Collectors.toMap(FileAccess::objectType, Function.identity()));
    }

    @Override
    @Transactional
    public StoredFile store(InputStream content, String name) {
        var clean = cleanName(name);
        int maxMb = settings.number(FileSettings.MAX_MB, FileSettings.MAX_MB_DEFAULT);
        try (var arrived = blobs.take(content, maxMb * 1024L * 1024L)) {
            var type = ContentType.of(arrived.path(), clean);
            jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(LOCK).query().singleRow();
            arrived.keep();
            return insert(clean, type, arrived);
        } catch (BlobStore.TooLarge e) {
            throw Problem.unprocessable(
                            "file-too-large",
                            "文件“%s”超过 %d MB 的上限。请压缩或拆分后上传，或请管理员调整设置 files.max-mb。".formatted(clean, maxMb),
                            "The file \"%s\" exceeds the limit of %d MB. Compress or split it, or ask the administrator to change the setting files.max-mb."
                                    .formatted(clean, maxMb))
                    .with("limitMb", maxMb);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take in " + clean, e);
        }
    }

    private StoredFile insert(String name, ContentType type, BlobStore.Arrived arrived) {
        var now = OffsetDateTime.now(clock);
        var actor = actors.find();
        jdbc.sql("insert into file_blob (sha256, size, stored_at) values (?, ?, ?) on conflict do nothing")
                .params(arrived.sha256(), arrived.size(), now)
                .update();
        var file = jdbc.sql("""
                with f as (
                    insert into file (sha256, name, media_type, person_id, post_id, stored_at)
                    values (?, ?, ?, ?, ?, ?) returning *
                )
                select f.*, ?::bigint as size from f
                """)
                .params(arrived.sha256(), name, type.mediaType(), actor.map(Actor::personId).orElse(null),
                        actor.map(Actor::postId).orElse(null), now, arrived.size())
                .query(JdbcFiles::file)
                .single();
        // What it is called may tell what it is about, and that may belong to a closed record: the name stands where the
        // file is linked, under the rules of that record.
        audit.record(AuditEvent.of("file.stored", "file", file.id(), "#" + file.id())
                .change(null, new Stored(type.mediaType(), file.size(), file.sha256())));
        return file;
    }

    @Override
    public StoredFile get(long id) {
        return jdbc.sql("select f.*, b.size from file f join file_blob b using (sha256) where f.id = ?")
                .param(id)
                .query(JdbcFiles::file)
                .optional()
                .orElseThrow(() -> notFound(id));
    }

    @Override
    public InputStream open(long id) {
        var file = get(id);
        try {
            return java.nio.file.Files.newInputStream(blobs.place(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of file %d (%s) cannot be read".formatted(id, file.sha256()), e);
        }
    }

    @Override
    @Transactional
    public void link(long fileId, String objectType, String objectId, String purpose, String note) {
        var file = get(fileId);
        var actor = actors.find();
        jdbc.sql("""
                insert into file_link (file_id, object_type, object_id, purpose, note, person_id, post_id, linked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (object_type, object_id, purpose, file_id) do update set note = excluded.note
                """)
                .params(fileId, objectType, objectId, purpose, note, actor.map(Actor::personId).orElse(null),
                        actor.map(Actor::postId).orElse(null), OffsetDateTime.now(clock))
                .update();
        record(AuditEvent.of("file.linked", objectType, objectId, file.name())
                .change(null, new LinkChange(file.id(), file.name(), file.sha256(), purpose, note)));
    }

    @Override
    @Transactional
    public void unlink(long fileId, String objectType, String objectId, String purpose) {
        var file = get(fileId);
        int gone = jdbc.sql("delete from file_link where file_id = ? and object_type = ? and object_id = ? and purpose = ?")
                .params(fileId, objectType, objectId, purpose)
                .update();
        if (gone > 0) {
            record(AuditEvent.of("file.unlinked", objectType, objectId, file.name())
                    .change(new LinkChange(file.id(), file.name(), file.sha256(), purpose, ""), null));
        }
    }

    private void record(AuditEvent event) {
        var owner = access.get(event.objectType());
        audit.record(owner != null && owner.restricted(event.objectId()) ? event.asRestricted() : event);
    }

    private record Stored(String mediaType, long size, String sha256) {}

    private record LinkChange(long fileId, String name, String sha256, String purpose, String note) {}

    @Override
    public List<Linked> linked(String objectType, String objectId) {
        return jdbc.sql("""
                select f.*, b.size, l.object_type, l.object_id, l.purpose, l.note
                from file_link l join file f on f.id = l.file_id join file_blob b using (sha256)
                where l.object_type = ? and l.object_id = ? order by l.linked_at, f.id
                """)
                .params(objectType, objectId)
                .query((row, n) -> new Linked(
                        file(row, n), row.getString("object_type"), row.getString("object_id"), row.getString("purpose"),
                        row.getString("note")))
                .list();
    }

    @Override
    public boolean mayRead(Actor actor, long fileId) {
        boolean own = jdbc.sql("select exists (select 1 from file where id = ? and person_id = ?)")
                .params(fileId, actor.personId())
                .query(Boolean.class)
                .single();
        record Claim(String objectType, String objectId) {}
        return own || jdbc.sql("select distinct object_type, object_id from file_link where file_id = ?")
                .param(fileId)
                .query((row, n) -> new Claim(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .anyMatch(c -> access.containsKey(c.objectType()) && access.get(c.objectType()).mayRead(actor, c.objectId()));
    }

    @Override
    public Verification verifyAll() {
        record Blob(String sha256, long size) {}
        var known = jdbc.sql("select sha256, size from file_blob order by sha256")
                .query((row, n) -> new Blob(row.getString(1), row.getLong(2)))
                .list();
        var missing = new ArrayList<String>();
        var damaged = new ArrayList<String>();
        var strays = new ArrayList<String>();
        try {
            for (var blob : known) {
                var digest = blobs.digestOf(blob.sha256());
                if (digest.isEmpty()) {
                    missing.add(blob.sha256());
                } else if (!digest.get().equals(blob.sha256())) {
                    damaged.add(blob.sha256());
                }
            }
            var digests = known.stream().map(Blob::sha256).collect(Collectors.toCollection(HashSet::new));
            blobs.forEach((sha256, when) -> {
                if (!digests.contains(sha256)) {
                    strays.add(sha256);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the file store cannot be read", e);
        }
        long files = jdbc.sql("select count(*) from file").query(Long.class).single();
        return new Verification(
                files, known.size(), known.stream().mapToLong(Blob::size).sum(), List.copyOf(missing), List.copyOf(damaged),
                List.copyOf(strays));
    }

    static Problem notFound(long id) {
        return Problem.notFound(
                "file-not-found", "没有编号为 %d 的文件，或您无权查看。".formatted(id),
                "There is no file %d, or you may not read it.".formatted(id));
    }

    /** The last part of a path without control characters: some browsers send folders, some systems back slashes. */
    private static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        if (last.isEmpty()) {
            throw Problem.unprocessable("file-without-name", "文件没有名称，请命名后上传。", "The file has no name. Name it and upload it again.");
        }
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                row.getLong("id"), row.getString("name"), row.getString("media_type"), row.getLong("size"),
                row.getString("sha256"), row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
