package cn.jingtu.register.exchange;

import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.entry.OpenRegisters;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.ImportStore.Mode;
import cn.jingtu.register.exchange.ImportStore.RowIssue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files brought into a register: begun, watched, stopped, taken back. */
@RestController
@RequestMapping("/api/registers/{key}")
class ImportController {

    private static final int ISSUES_SHOWN = 1000;

    private final OpenRegisters registers;
    private final Imports imports;
    private final ImportStore store;

    ImportController(OpenRegisters registers, Imports imports, ImportStore store) {
        this.registers = registers;
        this.imports = imports;
        this.store = store;
    }

    record View(@JsonUnwrapped Import item, List<RowIssue> issues) {}

    /** Begins; {@code mode} is {@code check} (look only), {@code all} (every row or none) or {@code good} (rows without errors). */
    @Permit("register:write")
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    View start(@PathVariable String key, @RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "all") String mode) throws IOException {
        var register = registers.get(key);
        try (var content = file.getInputStream()) {
            return view(imports.start(register, content, Objects.requireNonNullElse(file.getOriginalFilename(), "import"), mode(mode)));
        }
    }

    private static Mode mode(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "check" -> Mode.CHECK;
            case "all" -> Mode.ALL;
            case "good" -> Mode.GOOD;
            default -> throw Problem.badRequest(
                    "import-mode-unknown",
                    "导入方式“%s”应为 check、all 或 good。".formatted(word),
                    "The mode \"%s\" should be check, all or good.".formatted(word));
        };
    }

    @Permit("register:write")
    @GetMapping("/imports")
    List<Import> latest(@PathVariable String key) {
        return imports.latest(registers.get(key));
    }

    @Permit("register:write")
    @GetMapping("/imports/{id}")
    View get(@PathVariable String key, @PathVariable long id) {
        return view(imports.get(registers.get(key), id));
    }

    @Permit("register:write")
    @PostMapping("/imports/{id}/cancel")
    View cancel(@PathVariable String key, @PathVariable long id) {
        return view(imports.stop(registers.get(key), id));
    }

    @Permit("register:write")
    @PostMapping("/imports/{id}/undo")
    View undo(@PathVariable String key, @PathVariable long id) {
        return view(imports.undo(registers.get(key), id));
    }

    /** The rows that failed, in the form they came in, with a column that says why. */
    @Permit("register:write")
    @GetMapping("/imports/{id}/failed.xlsx")
    void failed(@PathVariable String key, @PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        RegisterDefinition register = registers.get(key);
        imports.failed(register, id, locale, ExportController.answer(response, ExportController.XLSX, "import-%d-failed.xlsx".formatted(id)));
    }

    private View view(Import item) {
        return new View(item, store.issues(item.id(), ISSUES_SHOWN));
    }
}
