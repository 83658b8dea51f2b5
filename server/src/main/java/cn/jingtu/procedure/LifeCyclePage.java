package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a life cycle as a page of {@code docs/user/procedures}: picture, states, transitions. */
final class LifeCyclePage {

    private LifeCyclePage() {}

    static <S extends Enum<S> & Word, E extends Enum<E> & Word, T> String of(LifeCycle<S, E, T> cycle) {
        var page = new StringBuilder();
        page.append("# ").append(both(cycle.title())).append("\n\n");
        page.append("<!-- Written from the code by LifeCycle.markdown(); a test compares it. Change the code, not this page. -->\n\n");
        page.append("```mermaid\nstateDiagram-v2\n");
        for (var state : cycle.states()) {
            page.append("    %s : %s\n".formatted(state.name(), state.word().zh()));
        }
        for (var t : cycle.transitions()) {
            if (t.from().isEmpty()) {
                page.append("    [*] --> %s : %s\n".formatted(t.to().name(), t.event().word().zh()));
            }
            t.from().stream().sorted().forEach(from ->
                    page.append("    %s --> %s : %s\n".formatted(from.name(), t.to().name(), t.event().word().zh())));
        }
        cycle.ends().stream().sorted().forEach(end -> page.append("    %s --> [*]\n".formatted(end.name())));
        page.append("```\n\n");

        page.append("| 步骤 step | 从 from | 到 to | 办理 by | 条件 given | 文件 documents | 时限 within | 依据 basis |\n");
        page.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (var t : cycle.transitions()) {
            page.append("| %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(
                    both(t.event().word()),
                    t.from().isEmpty() ? "—" : t.from().stream().sorted().map(s -> both(s.word())).collect(Collectors.joining("<br>")),
                    both(t.to().word()),
                    by(t),
                    given(t),
                    t.documents().isEmpty() ? "—" : t.documents().stream().map(d -> both(d.name())).collect(Collectors.joining("<br>")),
                    t.limit() == null ? "—" : both(t.limit().word()),
                    t.basis().editions().stream()
                            .map(e -> both(e.citation()) + (e.from().equals(LocalDate.MIN) ? "" : " (≥ " + e.from() + ")"))
                            .collect(Collectors.joining("<br>"))));
        }
        return page.toString();
    }

    private static String by(Transition<?, ?, ?> t) {
        var who = t.permission() == null ? "系统定时 timer" : "`" + t.permission() + "`";
        return t.decidedBy() == null ? who : both(t.decidedBy()) + "<br>" + who;
    }

    private static <S extends Enum<S> & Word, E extends Enum<E> & Word, T> String given(Transition<S, E, T> t) {
        List<String> lines = new ArrayList<>();
        t.conditions().forEach(c -> lines.add(both(c.words())));
        t.separations().forEach(s -> lines.add(
                "不同于以下步骤的办理人 another person than made: " + s.events().stream().map(e -> both(e.word())).collect(Collectors.joining("、"))));
        if (t.reason()) {
            lines.add("须说明理由 with a reason");
        }
        return lines.isEmpty() ? "—" : String.join("<br>", lines);
    }

    private static String both(Bilingual text) {
        return (text.zh() + " " + text.en()).replace("|", "\\|");
    }
}
