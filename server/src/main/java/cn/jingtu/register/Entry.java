package cn.jingtu.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register.
 *
 * @param id         0 before it is stored
 * @param version    counts its changes, from 1
 * @param regionCode district (6 digits), town (9) or village (12)
 * @param validTo    last day it is true; null while it is
 * @param lon        degrees east, CGCS2000; null where it has no place
 * @param lat        degrees north
 * @param geometry   GeoJSON in lon/lat; null where only the place is known
 * @param mergedInto the entry that took its place when it turned out to be the same thing
 * @param fields     what the register itself says, an instance of its record
 */
public record Entry(
        long id,
        int version,
        EntryState state,
        String regionCode,
        long organisationId,
        @Nullable String sourceDocNo,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Confidentiality confidentiality,
        boolean demo,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String geometry,
        @Nullable Instant changedAt,
        @Nullable Long changedBy,
        @Nullable Long checkedBy,
        @Nullable Long mergedInto,
        Record fields) {}
