package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A word of a closed list: an enum constant that says its {@link Words}. */
public interface Option {

    /** What people call it. */
    default Bilingual label() {
        return Labels.READ.computeIfAbsent((Enum<?>) this, Labels::read);
    }

    /** The words of all constants asked for so far, because looking up an annotation is slow. */
    final class Labels {

        private static final Map<Enum<?>, Bilingual> READ = new ConcurrentHashMap<>();

        private Labels() {}

        private static Bilingual read(Enum<?> constant) {
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
}
