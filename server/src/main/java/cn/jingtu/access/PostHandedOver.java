package cn.jingtu.access;

import java.time.LocalDate;

/** A post went from one person to another: open items follow the post, signatures stay with the person. */
public record PostHandedOver(long postId, long fromPersonId, long toPersonId, LocalDate on) {}
