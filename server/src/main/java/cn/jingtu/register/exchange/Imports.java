package cn.jingtu.register.exchange;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Posts;
import cn.jingtu.files.Files;
import cn.jingtu.files.StoredFile;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Time;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import cn.jingtu.register.entry.RegisterRights;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.ImportStore.Mode;
import cn.jingtu.register.exchange.ImportStore.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Brings files into registers, one after the other, in the background. The file is kept. What was under way when the server
 * stopped goes on at its next start; what was brought in can be taken back.
 */
@Service
class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int LATEST = 200;
    private static final int MOST_STARTS = 3;

    private final Registers registers;
    private final ImportStore store;
    private final ImportRuns runs;
    private final ImportUndo undo;
    private final ImportFiles files;
    private final Portions portions;
    private final RegisterRights rights;
    private final Files kept;
    private final Posts posts;
    private final CurrentActor actors;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("register-import").factory());

    Imports(
            Registers registers,
            ImportStore store,
            ImportRuns runs,
            ImportUndo undo,
            ImportFiles files,
            Portions portions,
            RegisterRights rights,
            Files kept,
            Posts posts,
            CurrentActor actors,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.runs = runs;
        this.undo = undo;
        this.files = files;
        this.portions = portions;
        this.rights = rights;
        this.kept = kept;
        this.posts = posts;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps the file and begins to bring it in; answers at once. */
    Import start(RegisterDefinition register, InputStream content, String name, Mode mode) {
        var actor = actors.require();
        if (!rights.mayAdd(register, actor)) rights.requireAdd(register, actor.regionCode(), actor);
        TableSource.requireKnown(name);
        var file = keep(content, name);
        long id = store.add(register.key(), file.id(), file.name(), mode, actor, clock.instant());
        worker.submit(Time.carried(() -> run(id)));
        return get(register, id);
    }

    /** Keeps the file; one whose content is no table at all, whatever its name says, is refused with what to do about it. */
    private StoredFile keep(InputStream content, String name) {
        try {
            return kept.store(content, name);
        } catch (Problem refused) {
            if (!refused.type().equals("file-type-refused")) throw refused;
            throw Problem.unprocessable(
                    "import-unreadable",
                    "“%s”不是表格文件（可能是网页另存的 .xls，或设有密码）。请用表格软件打开，取消密码，另存为 .xlsx 后上传。".formatted(name),
                    "\"%s\" is no table: maybe a web page saved as .xls, or a file with a password. Open it in a spreadsheet program, take the password off, save it as .xlsx and upload that."
                            .formatted(name));
        }
    }

    /**
     * An import of the actor's own body, or any of a register that it leads.
     *
     * @throws Problem {@code import-not-found}
     */
    Import get(RegisterDefinition register, long id) {
        return store.find(id).filter(job -> job.register().equals(register.key()) && mayFollow(register, job)).orElseThrow(() -> Problem.notFound(
                "import-not-found", "没有编号为 %d 的导入。".formatted(id), "There is no import %d.".formatted(id)));
    }

    /** The latest that the actor may follow. */
    List<Import> latest(RegisterDefinition register) {
        return store.of(register.key(), LATEST).stream().filter(job -> mayFollow(register, job)).toList();
    }

    private boolean mayFollow(RegisterDefinition register, Import job) {
        return rights.mayFollow(register, job.organisationId(), job.regionCode(), actors.require());
    }

    /** Goes on with what was under way when the server stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (long id : store.unfinished()) worker.submit(() -> run(id));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /** Asks an import to stop after its present portion. */
    Import stop(RegisterDefinition register, long id) {
        get(register, id);
        store.askToStop(id);
        return get(register, id);
    }

    /**
     * Takes an import back: what it added disappears, what it changed becomes what it was. All of it or nothing.
     *
     * @throws Problem {@code import-changed-since} where somebody went on with an entry meanwhile
     */
    Import undo(RegisterDefinition register, long id) {
        undo.undo(register, get(register, id));
        return get(register, id);
    }

    private void run(long id) {
        var job = store.find(id).orElseThrow();
        try {
            actors.as(posts.actor(job.postId()), () -> {
                if (store.begin(id) > MOST_STARTS) {
                    throw Problem.unprocessable(
                            "import-given-up",
                            "服务器处理此文件时已停止 %d 次，不再继续。请把文件拆小后重新上传。".formatted(MOST_STARTS),
                            "The server stopped %d times while it worked on this file and does not go on. Part the file and upload the parts.".formatted(MOST_STARTS));
                }
                runs.go(job, registers.get(job.register()));
                return null;
            });
        } catch (Problem refused) {
            store.state(id, State.REFUSED, clock.instant(), refused.detail());
        } catch (ImportRuns.Stopped _) {
            store.state(id, State.CANCELLED, clock.instant(), null);
        } catch (RuntimeException unexpected) {
            if (Thread.currentThread().isInterrupted()) return; // the server stops; goes on at its next start
            LOG.error("Import {} of {} failed", id, job.fileName(), unexpected);
            store.state(id, State.FAILED, clock.instant(), Bilingual.of("导入时发生意外错误，未完成。", "The import failed unexpectedly and is incomplete."));
        }
    }

    /** Writes the rows that could not be taken in, with what is wrong with each. */
    void failed(RegisterDefinition register, long id, Locale locale, OutputStream out) throws IOException {
        var rows = files.rows(register, get(register, id));
        var sheet = new FailedRows[1];
        rows.each(0, portion -> {
            if (sheet[0] == null) sheet[0] = new FailedRows(register, rows.reader().header(), locale, out);
            var matched = portions.match(register, rows.reader(), portion.rows());
            for (int i = 0; i < matched.size(); i++) {
                var row = matched.get(i).row();
                if (!row.usable()) sheet[0].add(portion.cells().get(i), row.issues());
            }
        });
        if (sheet[0] == null) sheet[0] = new FailedRows(register, rows.reader().header(), locale, out);
        sheet[0].finish();
    }
}
