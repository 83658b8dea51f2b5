package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;

/** A word of a closed list: an enum constant that says its {@link Words}. */
public interface Option {

    /** What people call it. */
    default Bilingual label() {
        var constant = (Enum<?>) this;
        try {
            var words = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Words.class);
            if (words != null) return Bilingual.of(words.zh(), words.en());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new IllegalStateException(
                "%s.%s lacks @Words: a choice needs its label in both languages.".formatted(constant.getDeclaringClass().getSimpleName(), constant.name()));
    }
}
