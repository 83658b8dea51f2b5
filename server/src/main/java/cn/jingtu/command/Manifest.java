package cn.jingtu.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds; entry {@code manifest.json}, written last.
 *
 * @param format    version of this layout
 * @param made      when the snapshot was taken
 * @param schema    the migrations in the order in which they were run
 * @param auditHead the newest entry of the audit trail in the snapshot; null in a database without
 * @param tables    what was copied, in the order of names
 * @param sequences next numbers by sequence
 * @param entries   all other entries of the archive
 */
record Manifest(
        int format,
        Instant made,
        List<Migration> schema,
        @Nullable AuditHead auditHead,
        List<Table> tables,
        Map<String, Sequence> sequences,
        List<Entry> entries) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    record Migration(String module, String version) {}

    record AuditHead(long seq, String hash) {}

    record Table(String name, List<String> columns, long rows) {
        String entry() {
            return "database/" + name + ".csv";
        }
    }

    record Sequence(long lastValue, boolean called) {}

    record Entry(String name, long size, String sha256) {}
}
