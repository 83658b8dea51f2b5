package cn.jingtu.access;

import cn.jingtu.platform.Bilingual;

/**
 * A setting that a module knows, declared as a bean of that module so that the settings page can show it.
 *
 * @param key       e.g. {@code plan.due-soon-days}; one ending in {@code :*} stands for a family of keys, e.g. one for
 *                  each organisation
 * @param otherwise the value in force while none is set
 * @param about     what it does, in one sentence
 * @param form      regular expression that a value must match
 */
public record SettingDefinition(
        String key, Kind kind, String otherwise, Bilingual title, Bilingual about, String form) {

    public enum Kind {
        TEXT("(?s).{0,2000}"),
        NUMBER("[0-9]{1,9}"),
        FLAG("true|false"),
        /** Written but never shown again, neither on the page nor in the audit trail. */
        SECRET("(?s).{0,2000}");

        private final String form;

        Kind(String form) {
            this.form = form;
        }
    }

    public SettingDefinition(String key, Kind kind, String otherwise, Bilingual title, Bilingual about) {
        this(key, kind, otherwise, title, about, kind.form);
    }

    public boolean covers(String name) {
        return key.endsWith(":*")
                ? name.length() >= key.length() && name.startsWith(key.substring(0, key.length() - 1))
                : key.equals(name);
    }

    public boolean accepts(String value) {
        return value.matches(form);
    }
}
