package cn.jingtu.access;

/**
 * Says who may read the trail of one kind of record: its owner reads what happened to it, and when and by whom. The
 * module that owns the record implements it as a bean. Restricted entries stay closed all the same to whoever lacks
 * {@code accountability:read}.
 */
public interface RecordAccess {

    String objectType();

    boolean mayRead(Actor actor, String objectId);
}
