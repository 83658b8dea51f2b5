package cn.jingtu.files;

import cn.jingtu.access.Actor;

/**
 * Says who may read the files of one kind of record. The module that owns the record implements it; a file is readable
 * by its uploader and by whoever may read at least one record it is linked to.
 */
public interface FileAccess {

    String objectType();

    boolean mayRead(Actor actor, String objectId);

    /** Whether the audit entries of links to this record are closed to those who may not read it. */
    default boolean restricted(String objectId) {
        return false;
    }
}
