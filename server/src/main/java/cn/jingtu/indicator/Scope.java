package cn.jingtu.indicator;

import cn.jingtu.register.Reading;
import java.time.LocalDate;

/**
 * What a figure speaks of: a region with all that lies in it, a calendar year, and the records it rests on.
 *
 * @param regionCode district (6 digits) or town (9)
 * @param day        last day that counts, at most the end of the year
 * @param asItStood  the registers as they stood at the end of {@code day}; otherwise as they stand now
 */
public record Scope(String regionCode, int year, LocalDate day, boolean asItStood) {

    public Scope {
        if (!regionCode.matches("[0-9]{2,12}")) throw new IllegalArgumentException("%s is no region code.".formatted(regionCode));
    }

    /** A year as it is known today. */
    public static Scope known(String regionCode, int year, LocalDate today) {
        return new Scope(regionCode, year, noLater(year, today), false);
    }

    /** A year as it was known at the end of a day. */
    public static Scope asOf(String regionCode, int year, LocalDate day) {
        return new Scope(regionCode, year, day, true);
    }

    private static LocalDate noLater(int year, LocalDate day) {
        var end = LocalDate.of(year, 12, 31);
        return day.isBefore(end) ? day : end;
    }

    /** First day of the year. */
    public LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    /** Last day of the year that counts. */
    public LocalDate last() {
        return noLater(year, day);
    }

    /** The checked entries of a register here. */
    public Reading checked(String register) {
        var here = Reading.checked(register).within(regionCode);
        return asItStood ? here.asOf(day) : here;
    }

    /** The checked entries of a register here, also those that have ended since: what happened once has happened. */
    public Reading everChecked(String register) {
        return checked(register).withEnded();
    }

    /** Those of {@link #everChecked} whose {@code field}, a day, lies in the year. */
    public Reading during(String register, String field) {
        return everChecked(register).between(field, first(), last());
    }

    /** Those of {@link #everChecked} whose {@code field}, a calendar year, is the year. */
    public Reading ofYear(String register, String field) {
        return everChecked(register).where(field, Integer.toString(year));
    }

    /** Those of {@link #everChecked} whose {@code field}, a day, is not after the last day that counts. */
    public Reading until(String register, String field) {
        return everChecked(register).between(field, null, last());
    }

    public Scope within(String region) {
        return new Scope(region, year, day, asItStood);
    }

    /** The whole district that the region lies in. */
    public Scope district() {
        return regionCode.length() <= 6 ? this : within(regionCode.substring(0, 6));
    }

    /** The year before, by the same records. */
    public Scope yearBefore() {
        return new Scope(regionCode, year - 1, asItStood ? day : noLater(year - 1, day), asItStood);
    }

    /** The same day a year ago, as it stood then. */
    public Scope aYearAgo() {
        return asOf(regionCode, year - 1, day.minusYears(1));
    }
}
