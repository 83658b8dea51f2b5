package cn.jingtu.register.entry;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Names where the register keeps numbers: 埔前镇 for its region code, the name or the credit code of an enterprise for the
 * number of its entry.
 */
@Component
class Names {

    private final Registers registers;
    private final EntryStore store;
    private final Organisations organisations;
    private final Clock clock;

    Names(Registers registers, EntryStore store, Organisations organisations, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the field keeps for {@code text}; the text itself where there is nothing to look up. */
    String resolve(RegisterField field, String text) throws FieldText.Unreadable {
        var name = text.strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c >= '0' && c <= '9') && name.length() < 18) return text;
        if (field.common() && field.key().equals("regionCode")) return region(field, name);
        return field.type() == FieldType.LINK ? entry(field, name) : text;
    }

    private String region(RegisterField field, String name) throws FieldText.Unreadable {
        return organisations.findByName(name).map(Organisation::regionCode).or(() -> area(name)).orElseThrow(() -> unreadable(
                        field, "region", name, "不是已知的镇街，请写镇街名称或区划代码。", "is no town that is known here. Write its name or its region code."));
    }

    private Optional<String> area(String name) {
        return organisations.areas(LocalDate.now(clock)).entrySet().stream()
                .filter(area -> area.getValue().zh().equals(name) || area.getValue().en().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String entry(RegisterField field, String name) throws FieldText.Unreadable {
        var target = registers.get(field.link());
        var found = store.named(target, name);
        if (found.size() == 1) return found.getFirst().toString();
        if (found.isEmpty()) {
            throw unreadable(
                    field, "link", name,
                    "在“%s”中找不到，请先登记。".formatted(target.title().zh()),
                    "is not in \"%s\". Enter it there first.".formatted(target.title().en()));
        }
        throw unreadable(
                field, "link-ambiguous", name,
                "在“%s”中有多条，请改写编号：%s。".formatted(target.title().zh(), found),
                "stands more than once in \"%s\". Write the number of one: %s.".formatted(target.title().en(), found));
    }

    private static FieldText.Unreadable unreadable(RegisterField field, String rule, String text, String zh, String en) {
        return new FieldText.Unreadable(FieldIssue.error(
                field.key(), rule, text, "%s“%s”%s".formatted(field.label().zh(), text, zh), "%s \"%s\" %s".formatted(field.label().en(), text, en)));
    }
}
