package cn.jingtu.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a register a figure is made of, in the very words of a list's address: {@link #address()} opens exactly
 * these rows.
 *
 * {@snippet :
 * Reading.checked("metal-emitters").where("metals", "CD").between("reducedOn", first, last).within("441602001").asOf(last)
 * }
 *
 * Classified placeholders are left out, also for those who may read them, so that the figure is the same for everybody.
 * A reader whose post covers only a part of the region sees that part of the list.
 */
public record Reading(String register, Map<String, String> words) {

    public Reading {
        words = Collections.unmodifiableMap(new TreeMap<>(words));
    }

    /** The checked entries that are valid today. */
    public static Reading checked(String register) {
        return of(register, EntryState.CHECKED);
    }

    /** The entries in one of {@code states} that are valid today. */
    public static Reading of(String register, EntryState... states) {
        return new Reading(register, Map.of("confidentiality", "PUBLIC,INTERNAL")).where("state", states);
    }

    /** Narrows by a word of the address, e.g. {@code ("stock.from", "5")}; a word that was there is replaced. */
    public Reading where(String name, String value) {
        var all = new TreeMap<>(words);
        all.put(name, value);
        return new Reading(register, all);
    }

    /** Narrows to entries with one of {@code choices} in {@code field}. */
    public Reading where(String field, Enum<?>... choices) {
        return where(field, Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(",")));
    }

    /** Narrows to days from {@code first} to {@code last}, both included; an end that is null is open. */
    public Reading between(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
        var from = first == null ? this : where(field + ".from", first.toString());
        return last == null ? from : from.where(field + ".to", last.toString());
    }

    /** Narrows to entries that have a value in {@code field}. */
    public Reading having(String field) {
        return where(field + ".empty", "false");
    }

    /** Narrows to entries without a value in {@code field}. */
    public Reading lacking(String field) {
        return where(field + ".empty", "true");
    }

    /** Narrows to a region and what lies in it. */
    public Reading within(String regionCode) {
        return where("region", regionCode);
    }

    /** Narrows to entries whose {@code link} leads to one of these; {@code link} may be {@code id} for the entries themselves. */
    public Reading leadingTo(String link, Collection<Long> ids) {
        // No entry has the number 0.
        return where(link, ids.isEmpty() ? "0" : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** The register as it stood at the end of {@code day}, with what was valid then. */
    public Reading asOf(LocalDate day) {
        return where("asOf", day.toString());
    }

    /** Also entries that are no longer valid. */
    public Reading withEnded() {
        return where("ended", "all");
    }

    /** The page of the web app that lists these rows. */
    public String address() {
        return "/registers/" + register + words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&", "?", ""));
    }
}
