package cn.jingtu.register.exchange;

import cn.jingtu.access.Permit;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.entry.OpenRegisters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers as files to take away. */
@RestController
@RequestMapping("/api/registers/{key}")
class ExportController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OpenRegisters registers;
    private final Exports exports;
    private final Clock clock;

    ExportController(OpenRegisters registers, Exports exports, Clock clock) {
        this.registers = registers;
        this.exports = exports;
        this.clock = clock;
    }

    @Permit("register:write")
    @GetMapping("/template.xlsx")
    void template(@PathVariable String key, Locale locale, HttpServletResponse response) throws IOException {
        var register = registers.get(key);
        exports.template(register, locale, answer(response, XLSX, name(register, locale) + (english(locale) ? " template.xlsx" : "-模板.xlsx")));
    }

    @Permit("register:export")
    @GetMapping("/export.xlsx")
    void xlsx(@PathVariable String key, @RequestParam Map<String, String> words, Locale locale, HttpServletResponse response) throws IOException {
        var register = registers.readAll(key);
        exports.xlsx(register, words, locale, answer(response, XLSX, dated(register, locale) + ".xlsx"));
    }

    @Permit("register:export")
    @GetMapping("/export.csv")
    void csv(@PathVariable String key, @RequestParam Map<String, String> words, Locale locale, HttpServletResponse response) throws IOException {
        var register = registers.readAll(key);
        exports.csv(register, words, locale, answer(response, "text/csv;charset=UTF-8", dated(register, locale) + ".csv"));
    }

    @Permit("register:export")
    @GetMapping("/export.geojson")
    void geojson(@PathVariable String key, @RequestParam Map<String, String> words, Locale locale, HttpServletResponse response) throws IOException {
        var register = registers.readAll(key);
        exports.geojson(register, words, locale, answer(response, "application/geo+json", dated(register, locale) + ".geojson"));
    }

    private String dated(RegisterDefinition register, Locale locale) {
        return name(register, locale) + " " + LocalDate.now(clock);
    }

    private static String name(RegisterDefinition register, Locale locale) {
        return register.title().in(locale);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /**
     * Where the file goes. The head is set with the first byte only, so that a problem found before it is still told as a
     * problem.
     */
    static OutputStream answer(HttpServletResponse response, String type, String name) {
        return new OutputStream() {
            private boolean begun;

            private OutputStream begun() throws IOException {
                if (!begun) {
                    begun = true;
                    response.setContentType(type);
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
                }
                return response.getOutputStream();
            }

            @Override
            public void write(int oneByte) throws IOException {
                begun().write(oneByte);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                begun().write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                if (begun) response.getOutputStream().flush();
            }
        };
    }
}
