package cn.jingtu.indicator;

import cn.jingtu.register.Reading;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a figure speaks of: a region with all that lies in it, a calendar year, and the day whose records it rests on.
 *
 * @param regionCode district (6 digits) or town (9)
 * @param asOf       the registers as they stood at the end of this day; null for as they stand now
 */
public record Scope(String regionCode, int year, @Nullable LocalDate asOf) {

    public Scope {
        if (!regionCode.matches("[0-9]{2,12}")) throw new IllegalArgumentException("%s is no region code.".formatted(regionCode));
    }

    /** First day of the year. */
    public LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    /** Last day that counts: the end of the year, or {@link #asOf} where that is earlier. */
    public LocalDate last() {
        var end = LocalDate.of(year, 12, 31);
        return asOf != null && asOf.isBefore(end) ? asOf : end;
    }

    /** The checked entries of a register here. */
    public Reading checked(String register) {
        var here = Reading.checked(register).within(regionCode);
        return asOf == null ? here : here.asOf(asOf);
    }

    /** The checked entries of a register here, also those that have ended since: what happened once has happened. */
    public Reading everChecked(String register) {
        return checked(register).withEnded();
    }

    /** Those of {@link #everChecked} whose {@code day} lies in the year. */
    public Reading during(String register, String day) {
        return everChecked(register).between(day, first(), last());
    }

    /** Those of {@link #everChecked} whose {@code field}, a calendar year, is the year. */
    public Reading ofYear(String register, String field) {
        return everChecked(register).where(field, Integer.toString(year));
    }

    /** Those of {@link #everChecked} whose {@code day} is not after the last day that counts. */
    public Reading until(String register, String day) {
        return everChecked(register).between(day, null, last());
    }

    public Scope within(String region) {
        return new Scope(region, year, asOf);
    }

    /** The same a year earlier, as told by the same records. */
    public Scope before() {
        return new Scope(regionCode, year - 1, asOf);
    }

    public Scope asOf(@Nullable LocalDate day) {
        return new Scope(regionCode, year, day);
    }
}
