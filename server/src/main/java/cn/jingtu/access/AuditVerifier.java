package cn.jingtu.access;

import cn.jingtu.access.AuditVerdict.Why;
import cn.jingtu.platform.Bilingual;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Checks a chain of entries link by link. Pure: entries and anchors in, verdict out; one pass and constant memory
 * while the chain holds.
 */
public final class AuditVerifier {

    private AuditVerifier() {}

    /**
     * Checks the whole trail, from its first entry.
     *
     * @param entries in the order in which they are kept
     * @param anchors hashes noted outside the trail, by sequence number: they show a tail that was cut off, and a chain
     *                that was sealed anew after a change
     */
    public static AuditVerdict verify(Iterator<AuditEntry> entries, Map<Long, String> anchors) {
        return verify(entries, anchors, false);
    }

    /** Checks a part of the trail, from its first entry to its last; what lies before and after is not looked at. */
    public static AuditVerdict verifyPart(Iterator<AuditEntry> entries, Map<Long, String> anchors) {
        return verify(entries, anchors, true);
    }

    private static AuditVerdict verify(Iterator<AuditEntry> entries, Map<Long, String> anchors, boolean part) {
        NavigableMap<Long, String> noted = new TreeMap<>(anchors);
        long first = 1;
        long seq = 0;
        long count = 0;
        long sealed = 0;
        var hash = AuditEntry.ORIGIN;
        while (entries.hasNext()) {
            var entry = entries.next();
            if (part && count == 0) {
                first = entry.seq();
                seq = first - 1;
                hash = entry.prevHash();
            }
            var expected = seq + 1;
            if (entry.seq() > expected) {
                return standsLater(entries, expected, hash)
                        ? broken(expected, Why.REORDERED, "条目顺序被调换", "entries have changed places")
                        : broken(expected, Why.REMOVED, "条目被删除", "the entry was removed");
            }
            if (entry.seq() < expected) {
                return broken(entry.seq(), Why.REORDERED, "条目不在应有的位置", "the entry is not where it belongs");
            }
            var content = entry.content();
            var holds = content == null || holds(entry, content);
            if (!entry.prevHash().equals(hash)) {
                if (standsLater(entries, expected, hash)) {
                    return broken(expected, Why.REORDERED, "条目顺序被调换", "entries have changed places");
                }
                return holds && count > 0
                        ? broken(seq, Why.ALTERED, "内容被修改后重新计算了哈希", "it was altered and sealed anew")
                        : broken(expected, Why.REMOVED, "原条目被删除，其后条目被改号", "the entry was removed and later ones renumbered");
            }
            if (!holds) {
                return broken(expected, Why.ALTERED, "内容与封存的哈希不符", "its content does not have the hash it was sealed with");
            }
            var anchor = noted.get(expected);
            if (anchor != null && !anchor.equals(entry.hash())) {
                return broken(expected, Why.ALTERED, "与链外锚点不符：自此处起链被重新计算", "it differs from the anchor kept outside: the chain was sealed anew from here");
            }
            seq = expected;
            hash = entry.hash();
            count++;
            sealed += content == null ? 1 : 0;
        }
        if (!part && !noted.isEmpty() && noted.lastKey() > seq) {
            return broken(seq + 1, Why.TRUNCATED, "末尾条目缺失：锚点记到第 %d 条".formatted(noted.lastKey()),
                    "the end is missing: anchors reach entry %d".formatted(noted.lastKey()));
        }
        return new AuditVerdict.Intact(first, seq, count, hash, sealed);
    }

    private static boolean holds(AuditEntry entry, AuditEntry.Content content) {
        try {
            return AuditSeal.of(entry.algorithm()).hash(entry.seq(), entry.prevHash(), content).equals(entry.hash());
        } catch (IllegalArgumentException unknownAlgorithm) {
            return false;
        }
    }

    private static boolean standsLater(Iterator<AuditEntry> rest, long seq, String prevHash) {
        while (rest.hasNext()) {
            var later = rest.next();
            if (later.seq() == seq || later.prevHash().equals(prevHash)) {
                return true;
            }
        }
        return false;
    }

    private static AuditVerdict.Broken broken(long seq, Why why, String zh, String en) {
        return new AuditVerdict.Broken(seq, why, Bilingual.of(
                "第 %d 条：%s。".formatted(seq, zh), "Entry %d: %s.".formatted(seq, en)));
    }
}
