package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.RegisterField.Choice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closed lists too long for an enum: {@code rules/codes/<key>.csv} with the columns code, zh, en. */
final class CodeLists {

    private static final Map<String, List<Choice>> LISTS = new ConcurrentHashMap<>();

    private CodeLists() {}

    static List<Choice> get(String key) {
        return LISTS.computeIfAbsent(key, CodeLists::read);
    }

    private static List<Choice> read(String key) {
        var name = "/rules/codes/" + key + ".csv";
        try (var stream = CodeLists.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalArgumentException("There is no code list " + name + ".");
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(",", 3))
                        .map(cells -> new Choice(cells[0].strip(), Bilingual.of(cells[1].strip(), cells[2].strip())))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
