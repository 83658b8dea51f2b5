package cn.jingtu.access;

import cn.jingtu.platform.Bilingual;

/**
 * A setting that a module knows, declared as a bean of that module so that the settings page can show it.
 *
 * @param key       e.g. {@code plan.due-soon-days}; one ending in {@code :*} stands for a family of keys, e.g. one for
 *                  each organisation
 * @param otherwise the value in force while none is set
 * @param about     what it does, in one sentence
 */
public record SettingDefinition(String key, Kind kind, String otherwise, Bilingual title, Bilingual about) {

    public enum Kind {
        TEXT, NUMBER, FLAG,
        /** Written but never shown again, neither on the page nor in the audit trail. */
        SECRET
    }

    public boolean covers(String name) {
        return key.endsWith(":*") ? name.startsWith(key.substring(0, key.length() - 1)) && name.length() >= key.length() : key.equals(name);
    }
}
