package cn.jingtu.plan.table;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue;
import cn.jingtu.platform.Issue.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of the table was not sure of, gathered while it goes on. */
final class Doubts {

    private final List<Issue> issues = new ArrayList<>();

    /** @param row the row of the table, 0 for the table as a whole */
    void add(int row, String column, Severity severity, String code, String zh, String en, String remedyZh, String remedyEn, @Nullable String value) {
        add(row, column, severity, code, Bilingual.of(zh, en), Bilingual.of(remedyZh, remedyEn), value);
    }

    void add(int row, String column, Severity severity, String code, Bilingual wording, Bilingual remedy, @Nullable String value) {
        issues.add(new Issue(row, column, severity, code, wording, remedy, value));
    }

    /** By row, the gravest first. */
    List<Issue> inOrder() {
        issues.sort(Comparator.comparingInt(Issue::row).thenComparing(Issue::severity));
        return issues;
    }
}
