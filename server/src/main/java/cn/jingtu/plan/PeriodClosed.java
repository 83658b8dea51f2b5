package cn.jingtu.plan;

import java.time.LocalDate;

/** The year of a row was closed by a signed closing report. Published in the transaction of the signature. */
public record PeriodClosed(long periodId, long taskId, long reportId, LocalDate on) {}
