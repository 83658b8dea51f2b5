package cn.jingtu.plan;

import java.time.LocalDate;

/**
 * A work division table that was accepted.
 *
 * @param issuedIn   what stands above the title, e.g. 附件2; empty for nothing
 * @param periodFrom first day the limits of the table speak of
 * @param periodTo   last day they speak of
 * @param trackFrom  first calendar year that is tracked in periods
 * @param version    number of the last accepted import
 * @param demo       filled with labelled demo records
 */
public record Plan(
        long id,
        String regionCode,
        String title,
        String issuedIn,
        LocalDate periodFrom,
        LocalDate periodTo,
        int trackFrom,
        int version,
        boolean demo) {}
