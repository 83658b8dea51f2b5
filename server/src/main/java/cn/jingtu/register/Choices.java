package cn.jingtu.register;

import cn.jingtu.register.RegisterField.Choice;
import java.text.Normalizer;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.regex.Pattern;

/** The words of a closed list, in their order, with all spellings at hand: a file asks for the same few a hundred thousand times. */
final class Choices extends AbstractList<Choice> implements RandomAccess {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Choice> all;
    private final Map<String, Choice> byCode = new HashMap<>();
    private final Map<String, Choice> written = new HashMap<>();
    private final Map<String, Choice> alike = new HashMap<>();

    Choices(List<Choice> choices) {
        all = List.copyOf(choices);
        for (var choice : all) {
            var label = choice.label();
            byCode.putIfAbsent(choice.code(), choice);
            for (var word : List.of(choice.code(), label.zh())) written.putIfAbsent(word, choice);
            for (var word : List.of(choice.code(), label.zh(), label.en(), choice.code() + label.zh(), choice.code() + label.en())) {
                alike.putIfAbsent(plain(word), choice);
            }
        }
    }

    /** The choice written so: by its code, its label in either language or both, whatever case, width and spaces. */
    Optional<Choice> find(String text) {
        var choice = written.get(text);
        return Optional.ofNullable(choice != null || all.isEmpty() ? choice : alike.get(plain(text)));
    }

    Optional<Choice> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static String plain(String word) {
        return SPACES.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    @Override
    public Choice get(int place) {
        return all.get(place);
    }

    @Override
    public int size() {
        return all.size();
    }
}
