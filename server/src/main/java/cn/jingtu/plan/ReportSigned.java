package cn.jingtu.plan;

/** A report was signed. Published in the transaction of the signature. */
public record ReportSigned(long reportId, long periodId, long taskId, int percent, boolean closing) {}
