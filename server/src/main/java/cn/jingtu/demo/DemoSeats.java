package cn.jingtu.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who can act in the demo: tokens by the name of the seat, and the keys of the organisations. */
final class DemoSeats {

    private final Map<String, String> tokens;
    private final Map<Long, String> organisationKeys;

    DemoSeats(Map<String, String> tokens, Map<Long, String> organisationKeys) {
        this.tokens = new LinkedHashMap<>(tokens);
        this.organisationKeys = Map.copyOf(organisationKeys);
    }

    String token(String seat) {
        var token = tokens.get(seat);
        if (token == null) {
            throw new IllegalStateException("nobody sits at " + seat);
        }
        return token;
    }

    boolean has(String seat) {
        return tokens.containsKey(seat);
    }

    String organisationKey(long id) {
        @Nullable String key = organisationKeys.get(id);
        if (key == null) {
            throw new IllegalStateException("no organisation " + id);
        }
        return key;
    }
}
