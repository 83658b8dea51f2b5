package cn.jingtu.register.entry;

import cn.jingtu.access.Permit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The saved views of a list. */
@RestController
@RequestMapping("/api/registers/{key}/views")
class SavedViewController {

    private final OpenRegisters registers;
    private final SavedViews saved;

    SavedViewController(OpenRegisters registers, SavedViews saved) {
        this.registers = registers;
        this.saved = saved;
    }

    record Form(@Nullable String name, @Nullable Boolean shared, @Nullable Map<String, String> words, @Nullable List<String> columns, @Nullable String sort) {

        String called() {
            return name == null ? "" : name;
        }

        SavedViews.Query query() {
            return new SavedViews.Query(words, columns, sort);
        }
    }

    record Shown(
            long id, String name, boolean shared, boolean mine, String owner, Map<String, String> words, List<String> columns, String sort,
            List<String> gone) {

        static Shown of(SavedViews.View view) {
            return new Shown(view.id(), view.name(), view.shared(), view.mine(), view.owner(), view.query().words(), view.query().columns(),
                    view.query().sort(), view.gone());
        }
    }

    @Permit("register:read")
    @GetMapping
    List<Shown> list(@PathVariable String key) {
        return saved.of(registers.get(key)).stream().map(Shown::of).toList();
    }

    @Permit("register:read")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(@PathVariable String key, @RequestBody Form form) {
        return Shown.of(saved.add(registers.get(key), form.called(), Boolean.TRUE.equals(form.shared()), form.query()));
    }

    @Permit("register:read")
    @PutMapping("/{id}")
    Shown change(@PathVariable String key, @PathVariable long id, @RequestBody Form form) {
        return Shown.of(saved.change(registers.get(key), id, form.called(), Boolean.TRUE.equals(form.shared()), form.query()));
    }

    @Permit("register:read")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable long id) {
        saved.remove(registers.get(key), id);
    }
}
