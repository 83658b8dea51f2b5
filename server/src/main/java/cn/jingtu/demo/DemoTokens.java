package cn.jingtu.demo;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.Posts.Holder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code <data>/demo-tokens.json}: seat → personal token, so that scripts can drive the demo. The database keeps only
 * digests of tokens; when the file is lost, new tokens are made.
 */
@Component
@ConditionalOnProperty("jingtu.demo")
class DemoTokens {

    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Accounts accounts;
    private final Path file;

    DemoTokens(Accounts accounts, @Value("${jingtu.data}") Path data) {
        this.accounts = accounts;
        this.file = data.resolve("demo-tokens.json");
    }

    Path file() {
        return file;
    }

    /** The token of every seat; written to the file before it is returned. */
    @Transactional
    Map<String, String> of(List<DemoPeople.Seat> seats, List<Holder> holders) {
        Map<String, String> kept = read();
        var tokens = new LinkedHashMap<String, String>();
        for (var i = 0; i < seats.size(); i++) {
            var holder = holders.get(i);
            tokens.put(seats.get(i).name(), kept.computeIfAbsent(
                    seats.get(i).name(),
                    _ -> accounts.issueToken(holder.personId(), holder.postId(), "demo-tokens.json", null).plain()));
        }
        // The three grades under their plain role too: those of the ecology branch, which leads most rows.
        for (var grade : DemoPeople.GRADES) {
            tokens.put(grade, tokens.get(grade + "@ecology"));
        }
        tokens.put("R-TOWN", tokens.get("R-TOWN@buqian"));
        writeBeside(file.getFileName().toString(), json.writeValueAsString(tokens));
        return tokens;
    }

    private Map<String, String> read() {
        try {
            return Files.exists(file) ? json.readValue(file, new TypeReference<LinkedHashMap<String, String>>() {}) : new LinkedHashMap<>();
        } catch (RuntimeException e) {
            throw new IllegalStateException("%s cannot be read (%s). Delete it; new tokens are made.".formatted(file, e.getMessage()), e);
        }
    }

    /** Writes a file beside the tokens, readable by this user only. */
    Path writeBeside(String name, String text) {
        var target = file.resolveSibling(name);
        try {
            Files.createDirectories(target.getParent());
            var draft = Files.createTempFile(target.getParent(), "demo", ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
