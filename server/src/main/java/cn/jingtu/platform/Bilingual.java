package cn.jingtu.platform;

import java.util.Locale;

/** One wording in the two languages of the interface. Chinese comes first: it is the language of the office. */
public record Bilingual(String zh, String en) {

    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** The wording for a reader of {@code locale}: English for English, Chinese for everyone else. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
