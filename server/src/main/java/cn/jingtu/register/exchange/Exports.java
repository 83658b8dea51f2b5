package cn.jingtu.register.exchange;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisations;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.Entry;
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
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a list shows, however long, as a file: rows stream from the database to the reader. The last line says how
 * many rows there are and what their digest is, so that a copy can be told from a changed one.
 */
@Service
class Exports {

    private static final int SHEET_ROWS = 1_048_000;
    private static final int BUFFER = 1 << 16;

    private final Registers registers;
    private final EntryStore store;
    private final EntryView views;
    private final RegisterRights rights;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
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
            PlatformTransactionManager transactions,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.views = views;
        this.rights = rights;
        this.organisations = organisations;
        this.actors = actors;
        this.audit = audit;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
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
        return new CellTexts(registers, store, views, organisations.areas(LocalDate.now(clock)), locale);
    }

    /** What writes the rows. */
    private interface Work {
        void run() throws IOException;
    }

    /** Reads within a transaction of its own. However far it comes, the trail says how many rows went out. */
    private void export(Job job, String format, SheetDigest digest, Work work) throws IOException {
        try {
            reading.executeWithoutResult(_ -> {
                try {
                    work.run();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            writing.executeWithoutResult(_ -> recordExport(job, format, digest.rows()));
        }
    }

    void csv(RegisterDefinition register, Map<String, String> words, Locale locale, OutputStream out) throws IOException {
        var job = job(register, words, locale, _ -> true);
        var digest = new SheetDigest();
        export(job, "csv", digest, () -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF'); // office programs take a file without it for the local encoding
            try (var csv = CsvWriter.builder().bufferSize(BUFFER).build(writer)) {
                csv.writeRecord(job.columns().stream().map(f -> FileColumns.header(f, locale)).toList());
                var line = new Line(job, texts(locale));
                store.each(register, job.selection(), job.order(), entry -> {
                    line.read(entry);
                    digest.add(line.texts);
                    for (int i = 0; i < line.texts.length; i++) line.texts[i] = harmless(line.texts[i]);
                    csv.writeRecord(line.texts);
                });
                csv.writeRecord(footer(job, digest).in(locale));
            }
        });
    }

    /** A cell that a spreadsheet would run as a formula is written as the text it is. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 || cell.matches("[+-]?[0-9.]+") ? cell : "'" + cell;
    }

    void xlsx(RegisterDefinition register, Map<String, String> words, Locale locale, OutputStream out) throws IOException {
        var job = job(register, words, locale, _ -> true);
        var digest = new SheetDigest();
        export(job, "xlsx", digest, () -> {
            // Left open where the reader went away: nobody is there for its end.
            var book = new XlsxWriter(out);
            var line = new Line(job, texts(locale));
            var sheets = new ExportSheets(book, register, job.columns(), locale, SHEET_ROWS);
            store.each(register, job.selection(), job.order(), entry -> {
                line.read(entry);
                digest.add(line.texts);
                try {
                    sheets.add(line.values, line.texts);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            sheets.finish(footer(job, digest).in(locale), filters(job));
            book.close();
        });
    }

    /** The cells of one entry after the other. */
    private static final class Line {

        private final List<RegisterField> columns;
        private final CellTexts cells;
        private final @Nullable Object[] values;
        private final String[] texts;

        Line(Job job, CellTexts cells) {
            this.columns = job.columns();
            this.cells = cells;
            this.values = new @Nullable Object[columns.size()];
            this.texts = new String[columns.size()];
        }

        void read(Entry entry) {
            for (int i = 0; i < texts.length; i++) {
                values[i] = cells.value(columns.get(i), entry);
                texts[i] = cells.text(columns.get(i), values[i]);
            }
        }
    }

    void geojson(RegisterDefinition register, Map<String, String> words, Locale locale, OutputStream out) throws IOException {
        var job = job(register, words, locale, f -> !List.of("lon", "lat").contains(f.key()));
        var digest = new SheetDigest();
        export(job, "geojson", digest, () -> {
            var line = new Line(job, texts(locale));
            var generator = json.createGenerator(out);
            generator.writeStartObject();
            generator.writeStringProperty("type", "FeatureCollection");
            generator.writeStringProperty("name", register.title().in(locale));
            generator.writeName("features");
            generator.writeStartArray();
            store.each(register, job.selection(), job.order(), entry -> {
                line.read(entry);
                digest.add(line.texts);
                feature(generator, line, entry);
            });
            generator.writeEndArray();
            generator.writeNumberProperty("count", digest.rows());
            generator.writeStringProperty("sha256", digest.hex());
            generator.writeEndObject();
            generator.close();
        });
    }

    private static void feature(JsonGenerator generator, Line line, Entry entry) {
        generator.writeStartObject();
        generator.writeStringProperty("type", "Feature");
        generator.writeNumberProperty("id", entry.id());
        generator.writeName("geometry");
        if (entry.geometry() != null) {
            generator.writeRawValue(entry.geometry());
        } else if (entry.lon() != null && entry.lat() != null) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "Point");
            generator.writeName("coordinates");
            generator.writeStartArray();
            generator.writeNumber(entry.lon());
            generator.writeNumber(entry.lat());
            generator.writeEndArray();
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
        generator.writeName("properties");
        generator.writeStartObject();
        for (int i = 0; i < line.values.length; i++) {
            generator.writeName(line.columns.get(i).key());
            property(generator, line.values[i]);
        }
        generator.writeEndObject();
        generator.writeEndObject();
    }

    private static void property(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Long number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            case Boolean yes -> generator.writeBoolean(yes);
            default -> generator.writePOJO(value);
        }
    }

    /** An empty table to fill in: header, drop-downs, limits, and a sheet that explains every column. */
    void template(RegisterDefinition register, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Jingtu", "1.0")) {
            var columns = FileColumns.of(register);
            var sheet = book.newWorksheet(locale.getLanguage().equals("en") ? "Entries" : "填报");
            Notes.header(sheet, columns, locale);
            Notes.validations(book, sheet, columns, locale, organisations.areas(LocalDate.now(clock)).values());
            sheet.finish();
            Notes.write(book, register, locale);
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
