package cn.jingtu.demo.records;

import cn.jingtu.demo.records.Ground.Outline;
import cn.jingtu.demo.records.Ground.Spot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the demo. It is entered when everything it tells of has happened: {@link #happened} and {@link #link} move
 * that day on.
 */
public final class Row {

    /** Why an entry is no longer true, and since when. */
    public record Ending(LocalDate day, String reason) {}

    private final Sheet sheet;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private LocalDate known;
    private boolean settled;
    private @Nullable Ending ending;

    Row(Sheet sheet, LocalDate known, String regionCode) {
        this.sheet = sheet;
        this.known = known;
        texts.put("regionCode", regionCode);
    }

    /** Fills a field: a text, a number, a plan's day, a word of a closed list by its code, several of them, yes or no. Nothing for null. */
    Row put(String field, @Nullable Object value) {
        if (value == null) return this;
        texts.put(field, switch (value) {
            case List<?> words -> words.stream().map(Object::toString).collect(Collectors.joining(","));
            case Boolean yes -> yes ? "是" : "否";
            default -> value.toString();
        });
        return this;
    }

    /** Fills a field with a day on which something happened; nothing for null. */
    Row happened(String field, @Nullable LocalDate day) {
        if (day == null) return this;
        if (day.isAfter(known)) known = day;
        return put(field, day);
    }

    /** Fills a field with another entry. */
    Row link(String field, Row target) {
        if (target.known.isAfter(known)) known = target.known;
        target.settled = true;
        return put(field, target.name());
    }

    /** Where it is. */
    Row at(Spot spot) {
        return put("regionCode", spot.town().code()).put("lon", Ground.degrees(spot.lon())).put("lat", Ground.degrees(spot.lat()));
    }

    /** Where it is and how far it reaches. */
    Row within(Outline outline) {
        return at(outline.middle()).put("geometry", outline.geoJson());
    }

    /** Says since when it is no longer true. */
    Row ends(LocalDate day, String reason) {
        ending = new Ending(day, reason);
        return this;
    }

    /** What other entries call it. */
    public String name() {
        return Objects.requireNonNull(texts.get(sheet.nameField()), () -> "an entry of %s has no %s".formatted(sheet.register(), sheet.nameField()));
    }

    /** What somebody would write into the fields, by key. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    @Nullable String text(String field) {
        return texts.get(field);
    }

    /** The first day on which all of it can be told. */
    public LocalDate known() {
        return known;
    }

    /** Has it checked as soon as it is entered: it is one of the numbers of a year that are told together. */
    Row settle() {
        settled = true;
        return this;
    }

    /** Whether it has to be checked: other entries lead to it, or it is told together with others. */
    public boolean settled() {
        return settled;
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }
}
