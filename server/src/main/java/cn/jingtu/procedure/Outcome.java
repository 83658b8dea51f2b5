package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a guard answers: go, or why not. */
public sealed interface Outcome {

    record Allowed() implements Outcome {}

    /**
     * @param type   stable, kebab-case; becomes the type of the problem
     * @param reason names what is missing and what to do
     * @param basis  the clause that forbids it; null where that of the transition says it already
     */
    record Refused(String type, Bilingual reason, @Nullable LegalBasis basis) implements Outcome {}

    static Outcome allowed() {
        return new Allowed();
    }

    static Outcome refused(String type, String zh, String en) {
        return new Refused(type, Bilingual.of(zh, en), null);
    }

    static Outcome refused(String type, String zh, String en, LegalBasis basis) {
        return new Refused(type, Bilingual.of(zh, en), basis);
    }

    /** Allowed where {@code condition} holds, refused with these words otherwise. */
    static Outcome when(boolean condition, String type, String zh, String en) {
        return condition ? allowed() : refused(type, zh, en);
    }
}
