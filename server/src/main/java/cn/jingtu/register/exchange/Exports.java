package cn.jingtu.register.exchange;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisations;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.Entry;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import cn.jingtu.register.entry.EntryStore;
import cn.jingtu.register.entry.EntryView;
import cn.jingtu.register.entry.OpenRegisters;
import cn.jingtu.register.entry.RegisterRights;
import cn.jingtu.register.entry.Selection;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a list shows, however long, as a file: rows stream from the database to the reader. The last line says how
 * many rows there are and what their digest is, so that a copy can be told from a changed one.
 */
@Service
class Exports {

    private static final int FLUSH_EVERY = 500;
    private static final int SHEET_ROWS = 1_048_000;
    private static final int LONGEST_CELL = 32_767;

    private final Registers registers;
    private final EntryStore store;
    private final EntryView views;
    private final RegisterRights rights;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Exports(
            Registers registers,
            EntryStore store,
            EntryView views,
            RegisterRights rights,
            Organisations organisations,
            CurrentActor actors,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.views = views;
        this.rights = rights;
        this.organisations = organisations;
        this.actors = actors;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** One export: what is chosen, of which columns, for which reader. */
    private record Job(RegisterDefinition register, Selection selection, String order, List<RegisterField> columns, Map<String, String> words, Locale locale) {}

    private Job job(RegisterDefinition register, Map<String, String> words, Locale locale, Predicate<RegisterField> kinds) {
        var selection = rights.readable(Selection.of(register, words, LocalDate.now(clock)), actors.require());
        var wanted = words.getOrDefault("columns", "");
        var all = Stream.concat(
                        FileColumns.of(register).stream(),
                        CommonFields.of(register).stream().filter(f -> !f.writable() && List.of("id", "state", "validTo", "demo").contains(f.key())))
                .toList();
        var columns = wanted.isBlank() ? all : Stream.of(wanted.split(",")).flatMap(key -> all.stream().filter(f -> f.key().equals(key))).toList();
        return new Job(
                register, selection, selection.order(words.getOrDefault("sort", "")), columns.stream().filter(kinds).toList(), words, locale);
    }

    private CellTexts texts(Locale locale) {
        return new CellTexts(registers, store, views, organisations, locale);
    }

    @Transactional
    void csv(RegisterDefinition register, Map<String, String> words, Locale locale, OutputStream out) throws IOException {
        var job = job(register, words, locale, _ -> true);
        var digest = new SheetDigest();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF'); // office programs take a file without it for the local encoding
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(job.columns().stream().map(f -> FileColumns.header(f, locale)).toList());
            var texts = texts(locale);
            store.each(register, job.selection(), job.order(), entry -> {
                var cells = job.columns().stream().map(f -> texts.text(f, entry)).toList();
                digest.add(cells);
                csv.writeRecord(cells.stream().map(Exports::harmless).toList());
            });
            csv.writeRecord(footer(job, digest).in(locale));
        }
        recordExport(job, "csv", digest.rows());
    }

    /** A cell that a spreadsheet would run as a formula is written as the text it is. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 || cell.matches("[+-]?[0-9.]+") ? cell : "'" + cell;
    }

    @Transactional
    void xlsx(RegisterDefinition register, Map<String, String> words, Locale locale, OutputStream out) throws IOException {
        var job = job(register, words, locale, _ -> true);
        var digest = new SheetDigest();
        try (var book = new Workbook(out, "Jingtu", "1.0")) {
            var texts = texts(locale);
            var sheets = new Sheets(book, job);
            store.each(register, job.selection(), job.order(), entry -> {
                digest.add(job.columns().stream().map(f -> texts.text(f, entry)).toList());
                sheets.add(entry, texts);
            });
            sheets.finish(footer(job, digest).in(locale));
            Notes.write(book, register, job.columns(), locale, filters(job));
        }
        recordExport(job, "xlsx", digest.rows());
    }

    /** Sheets filled one after the other; a full one is followed by the next. */
    private static final class Sheets {

        private final Workbook book;
        private final Job job;
        private Worksheet sheet;
        private int row;
        private int number;

        Sheets(Workbook book, Job job) {
            this.book = book;
            this.job = job;
            this.sheet = next();
        }

        private Worksheet next() {
            number++;
            var title = job.register().title().in(job.locale());
            var fresh = book.newWorksheet((title.length() > 26 ? title.substring(0, 26) : title).replaceAll("[\\\\/?*\\[\\]:]", " ") + (number == 1 ? "" : " " + number));
            row = 1;
            Notes.header(fresh, job.columns(), job.locale());
            return fresh;
        }

        void add(Entry entry, CellTexts texts) {
            if (row > SHEET_ROWS) sheet = finished();
            for (int column = 0; column < job.columns().size(); column++) {
                var field = job.columns().get(column);
                var number = texts.number(field, entry);
                if (number instanceof Number value) {
                    sheet.value(row, column, value);
                } else {
                    var text = texts.text(field, entry);
                    if (!text.isEmpty()) sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
                }
            }
            row++;
            if (row % FLUSH_EVERY == 0) flush();
        }

        private Worksheet finished() {
            try {
                sheet.finish();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return next();
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        void finish(String footer) throws IOException {
            sheet.value(row, 0, footer);
            sheet.finish();
        }
    }

    @Transactional
    void geojson(RegisterDefinition register, Map<String, String> words, Locale locale, OutputStream out) {
        var job = job(register, words, locale, f -> !List.of("lon", "lat").contains(f.key()));
        var digest = new SheetDigest();
        var texts = texts(locale);
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "FeatureCollection");
            generator.writeStringProperty("name", register.title().in(locale));
            generator.writeName("features");
            generator.writeStartArray();
            store.each(register, job.selection(), job.order(), entry -> {
                digest.add(job.columns().stream().map(f -> texts.text(f, entry)).toList());
                feature(generator, job, entry);
            });
            generator.writeEndArray();
            generator.writeNumberProperty("count", digest.rows());
            generator.writeStringProperty("sha256", digest.hex());
            generator.writeEndObject();
        }
        recordExport(job, "geojson", digest.rows());
    }

    private void feature(JsonGenerator generator, Job job, Entry entry) {
        generator.writeStartObject();
        generator.writeStringProperty("type", "Feature");
        generator.writeNumberProperty("id", entry.id());
        generator.writeName("geometry");
        if (entry.geometry() != null) {
            generator.writeTree(json.readTree(entry.geometry()));
        } else if (entry.lon() != null && entry.lat() != null) {
            generator.writePOJO(Map.of("type", "Point", "coordinates", List.of(entry.lon(), entry.lat())));
        } else {
            generator.writeNull();
        }
        generator.writeName("properties");
        generator.writeStartObject();
        for (var field : job.columns()) {
            generator.writeName(field.key());
            generator.writePOJO(views.value(field, entry));
        }
        generator.writeEndObject();
        generator.writeEndObject();
    }

    /** An empty table to fill in: header, drop-downs, limits, and a sheet that explains every column. */
    void template(RegisterDefinition register, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Jingtu", "1.0")) {
            var columns = FileColumns.of(register);
            var sheet = book.newWorksheet(locale.getLanguage().equals("en") ? "Entries" : "填报");
            Notes.header(sheet, columns, locale);
            Notes.validations(book, sheet, columns, locale, organisations);
            sheet.finish();
            Notes.write(book, register, columns, locale, List.of());
        }
    }

    private static Bilingual footer(Job job, SheetDigest digest) {
        var hex = digest.hex();
        return Bilingual.of(
                "# 共 %d 条；SHA-256 %s；筛选条件：%s".formatted(digest.rows(), hex, filterText(job)),
                "# %d rows; SHA-256 %s; filters: %s".formatted(digest.rows(), hex, filterText(job)));
    }

    private static String filterText(Job job) {
        var filters = filters(job);
        return filters.isEmpty() ? "-" : String.join("; ", filters);
    }

    private static List<String> filters(Job job) {
        var filters = new ArrayList<String>();
        job.words().entrySet().stream()
                .filter(w -> !List.of("columns", "page", "size").contains(w.getKey()) && !w.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(w -> filters.add(w.getKey() + "=" + w.getValue()));
        return filters;
    }

    private void recordExport(Job job, String format, long rows) {
        audit.record(OpenRegisters.discreet(job.register(), AuditEvent.of("register.exported", "register", job.register().key(), job.register().title().zh())
                .change(null, Map.of("format", format, "rows", rows, "filters", filters(job)))));
    }
}
