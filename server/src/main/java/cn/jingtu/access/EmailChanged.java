package cn.jingtu.access;

/**
 * Somebody else changed the address to which a person's reminders go.
 *
 * @param from   the address before, empty for none
 * @param to     the address now, empty for none
 * @param locale language of the person
 * @param by     who changed it
 */
public record EmailChanged(long personId, String personName, String locale, String from, String to, String by) {}
