package cn.jingtu.access;

import java.util.Optional;

/** Settings of this installation, changed only through here so that every change is in the audit trail. */
public interface Settings {

    Optional<String> find(String key);

    default boolean flag(String key, boolean otherwise) {
        return find(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    default int number(String key, int otherwise) {
        return find(key).map(Integer::parseInt).orElse(otherwise);
    }

    void put(String key, String value, String reason);
}
