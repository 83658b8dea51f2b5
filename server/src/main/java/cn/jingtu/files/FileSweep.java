package cn.jingtu.files;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Time;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes uploads that were never linked to anything, and bytes that no row knows: those of a rolled-back transaction,
 * of an interrupted upload, or of rows removed the time before. Rows go first and bytes later, so that a crash in
 * between leaves only bytes too many.
 */
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    /** Younger bytes may belong to a transaction that has not committed yet. */
    private static final Duration QUIET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;

    FileSweep(JdbcClient jdbc, BlobStore blobs, Settings settings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many uploads were removed */
    @Transactional
    int removeUnlinked() {
        int days = settings.number(FileSettings.UNLINKED_DAYS, FileSettings.UNLINKED_DAYS_DEFAULT);
        record Gone(long id, String name, String sha256) {}
        var gone = jdbc.sql("""
                delete from file f
                where f.stored_at < ? and not exists (select 1 from file_link l where l.file_id = f.id)
                returning f.id, f.name, f.sha256
                """)
                .param(OffsetDateTime.now(clock).minusDays(days))
                .query((row, n) -> new Gone(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        jdbc.sql("delete from file_blob b where not exists (select 1 from file f where f.sha256 = b.sha256)").update();
        gone.forEach(f -> audit.record(AuditEvent.of("file.removed", "file", f.id(), f.name())
                .change(f, null)
                .because("未关联任何记录超过 %d 天 not linked to any record for %d days".formatted(days, days))));
        return gone.size();
    }

    /**
     * Gives up when somebody is storing a file: the next round will do.
     *
     * @return how many contents were removed
     */
    @Transactional
    int removeStrays() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(JdbcFiles.LOCK).query(Boolean.class).single()) {
            return 0;
        }
        // File times are the disk's own: the real clock, even where work runs at another moment.
        var before = Instant.ofEpochMilli(System.currentTimeMillis()).minus(QUIET);
        var known = new HashSet<>(jdbc.sql("select sha256 from file_blob").query(String.class).list());
        var strays = new ArrayList<String>();
        try {
            blobs.forEach((sha256, when) -> {
                if (!known.contains(sha256) && when.isBefore(before)) {
                    strays.add(sha256);
                }
            });
            for (var stray : strays) {
                blobs.delete(stray);
            }
            blobs.clearIncoming(before);
        } catch (IOException e) {
            throw new UncheckedIOException("the file store cannot be swept", e);
        }
        if (!strays.isEmpty()) {
            log.info("Removed {} contents that no file refers to", strays.size());
        }
        return strays.size();
    }

    @Configuration
    static class Jobs {
        @Bean
        Task<Void> fileSweepJob(FileSweep sweep) {
            return Tasks.recurring("file-sweep", Schedules.daily(Time.ZONE, LocalTime.of(3, 20))).execute((instance, context) -> {
                sweep.removeUnlinked();
                sweep.removeStrays();
            });
        }
    }
}
