package cn.jingtu.access.setting;

import cn.jingtu.access.Permit;
import cn.jingtu.access.SettingDefinition;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/settings")
class SettingController {

    /**
     * A setting as it stands.
     *
     * @param value null while {@code otherwise} is in force, and always for a secret
     * @param set   whether a value was given
     */
    record View(
            String key, SettingDefinition.Kind kind, @Nullable String value, boolean set, String otherwise, Bilingual title,
            Bilingual about) {}

    record Form(@NotBlank String key, @NotNull String value, @NotBlank String reason) {}

    private final JdbcSettings settings;

    SettingController(JdbcSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Permit("setting:read")
    List<View> all() {
        var values = settings.all();
        var views = new ArrayList<View>();
        for (var definition : settings.definitions()) {
            if (definition.key().endsWith(":*")) {
                values.keySet().stream().filter(definition::covers).forEach(key -> views.add(view(definition, key, values.get(key))));
            }
            views.add(view(definition, definition.key(), values.get(definition.key())));
        }
        views.sort(Comparator.comparing(View::key));
        return views;
    }

    private static View view(SettingDefinition definition, String key, @Nullable String value) {
        var secret = definition.kind() == SettingDefinition.Kind.SECRET;
        return new View(key, definition.kind(), secret ? null : value, value != null, definition.otherwise(),
                definition.title(), definition.about());
    }

    @PutMapping
    @Permit("setting:write")
    View put(@Valid @RequestBody Form form) {
        var definition = settings.definition(form.key()).filter(d -> !form.key().endsWith(":*")).orElseThrow(() ->
                Problem.notFound("setting-unknown",
                        "没有设置项“%s”。".formatted(form.key()), "There is no setting “%s”.".formatted(form.key())));
        if (!definition.accepts(form.value())) {
            throw Problem.unprocessable("setting-value-refused",
                            "“%s”不是“%s”可用的值。".formatted(form.value(), definition.title().zh()),
                            "“%s” is no value for “%s”.".formatted(form.value(), definition.title().en()))
                    .with("form", definition.form());
        }
        settings.put(form.key(), form.value(), form.reason());
        return view(definition, form.key(), form.value());
    }
}
