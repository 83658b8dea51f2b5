package cn.jingtu.demo.records;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The entries of the demo hold what the registers ask for, on whatever day the demo is started. */
class DemoRecordsTests {

    private static final Map<String, RegisterDefinition> REGISTERS = registers();

    private static Map<String, RegisterDefinition> registers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Register.class));
        // Tests of the kit bring registers of their own.
        scanner.addExcludeFilter((reader, _) -> reader.getResource().getDescription().contains("test-classes"));
        return scanner.findCandidateComponents("cn.jingtu").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null).asSubclass(Record.class))
                .map(RegisterDefinition::of)
                .collect(Collectors.toUnmodifiableMap(RegisterDefinition::key, Function.identity()));
    }

    private static List<Sheet> sheets(String today) {
        var day = LocalDate.parse(today);
        return DemoRecords.of(new Draw(441602, List.of("埔前镇", "源南镇")), day.minusDays(14), day.getYear());
    }

    @Test
    void everyRegisterHasEntriesAndTheyAreNotTooMany() {
        var sheets = sheets("2026-11-24");

        assertThat(sheets).extracting(Sheet::register).containsExactlyInAnyOrderElementsOf(REGISTERS.keySet());
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.rows()).as(sheet.register()).isNotEmpty());
        assertThat(sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum()).isBetween(1500, 3500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2027-01-05", "2026-06-30", "2028-02-29"})
    void anEntryIsAcceptableOnTheDayItIsKnown(String today) {
        for (var sheet : sheets(today)) {
            var register = REGISTERS.get(sheet.register());
            for (var row : sheet.rows()) {
                if (row.known().isAfter(LocalDate.parse(today))) continue;
                assertThat(problems(register, row)).as("%s %s", sheet.register(), row.texts()).isEmpty();
                row.ending().ifPresent(ending -> assertThat(ending.day()).as("%s ends", sheet.register()).isAfter(row.known().plusMonths(1)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2027-01-05"})
    void aLinkLeadsToOneEntryThatWasKnownBefore(String today) {
        var named = new HashMap<String, Map<String, Row>>();
        var twice = new HashSet<String>();
        var linked = new HashSet<String>();
        for (var sheet : sheets(today)) {
            for (var field : REGISTERS.get(sheet.register()).fields()) {
                if (field.link().isEmpty()) continue;
                for (var row : sheet.rows()) {
                    var name = row.text(field.key());
                    if (name == null) continue;
                    assertThat(named.get(field.link())).as("%s before %s", field.link(), sheet.register()).containsKey(name);
                    linked.add(field.link() + name);
                    assertThat(named.get(field.link()).get(name).known()).as("%s %s", sheet.register(), name).isBeforeOrEqualTo(row.known());
                }
            }
            var label = REGISTERS.get(sheet.register()).label().key();
            var names = named.computeIfAbsent(sheet.register(), _ -> new HashMap<>());
            for (var row : sheet.rows()) {
                if (names.put(row.text(label), row) != null) twice.add(sheet.register() + row.text(label));
            }
        }
        assertThat(linked).as("names that mean several entries").doesNotContainAnyElementsOf(twice);
    }

    @Test
    void whatBelongsToOneEntryOnlyStandsInOneEntryOnly() {
        for (var sheet : sheets("2026-11-24")) {
            var unique = REGISTERS.get(sheet.register()).unique().stream().map(RegisterField::key).toList();
            if (unique.isEmpty()) continue;
            var seen = new HashSet<List<@Nullable String>>();
            for (var row : sheet.rows()) {
                var values = unique.stream().map(row::text).toList();
                assertThat(values.contains(null) || seen.add(values)).as("%s %s", sheet.register(), row.texts()).isTrue();
            }
        }
    }

    @Test
    void aPlaceLiesInTheTownThatTheEntryNames() {
        var ground = Ground.of(new Draw(1, List.of("埔前镇")));
        for (var sheet : sheets("2026-11-24")) {
            for (var row : sheet.rows()) {
                if (REGISTERS.get(sheet.register()).shape() == Register.Shape.NONE) continue;
                var town = ground.townAt(Double.parseDouble(row.text("lon")), Double.parseDouble(row.text("lat")));
                assertThat(town.code()).as("%s %s", sheet.register(), row.texts()).isEqualTo(row.text("regionCode"));
            }
        }
    }

    @Test
    void allEightTownsHaveEntries() {
        var codes = sheets("2026-11-24").stream().flatMap(sheet -> sheet.rows().stream()).map(row -> row.text("regionCode")).collect(Collectors.toSet());
        assertThat(codes).containsAll(Set.of(
                "441602001", "441602002", "441602003", "441602004", "441602005", "441602006", "441602100", "441602101"));
    }

    @Test
    void theSameSeedAndDayShowTheSame() {
        assertThat(texts(sheets("2026-11-24"))).isEqualTo(texts(sheets("2026-11-24")));
    }

    private static List<Map<String, String>> texts(List<Sheet> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.rows().stream()).map(Row::texts).toList();
    }

    /** What the form would say of the entry, if it were entered on the day it is known. */
    private static List<String> problems(RegisterDefinition register, Row row) {
        var problems = new ArrayList<String>();
        var known = Stream.concat(register.fields().stream(), CommonFields.of(register).stream()).map(RegisterField::key).collect(Collectors.toSet());
        row.texts().keySet().stream().filter(key -> !known.contains(key)).forEach(key -> problems.add("no field " + key));
        var values = new HashMap<String, @Nullable Object>();
        for (var field : register.fields()) {
            var text = row.text(field.key());
            if (text != null) values.put(field.key(), value(field, text));
            var past = field.limits().stream().anyMatch(PastOrPresent.class::isInstance);
            if (past && text != null && LocalDate.parse(text).isAfter(row.known())) problems.add(field.key() + " lies after " + row.known());
        }
        var entry = register.entry(values);
        validator(row.known()).validate(entry).forEach(violation -> problems.add(violation.getPropertyPath() + " " + violation.getMessage()));
        if (entry instanceof CrossChecked checked) {
            checked.check().stream().filter(issue -> issue.severity() == Severity.ERROR).forEach(issue -> problems.add(issue.message().en()));
        }
        return problems;
    }

    private static final Map<LocalDate, Validator> VALIDATORS = new HashMap<>();

    private static Validator validator(LocalDate day) {
        return VALIDATORS.computeIfAbsent(day, _ -> Validation.byDefaultProvider().configure()
                .clockProvider(() -> Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .buildValidatorFactory().getValidator());
    }

    private static Object value(RegisterField field, String text) {
        return switch (field.type()) {
            case TEXT, GEOMETRY -> text;
            case INTEGER -> field.javaType() == Integer.class ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
            case LINK -> 1L;
            case DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case BOOLEAN -> text.equals("是");
            case CODE -> word(field, text);
            case CODES -> Arrays.stream(text.split(",")).map(word -> word(field, word)).toList();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object word(RegisterField field, String text) {
        var code = field.choice(text).orElseThrow(() -> new AssertionError(field.key() + " has no word " + text)).code();
        return field.javaType().isEnum() ? Enum.valueOf((Class<? extends Enum>) field.javaType(), code) : code;
    }
}
