package cn.jingtu.demo;

import cn.jingtu.access.Posts;
import cn.jingtu.access.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps demo records and real ones apart: an installation is one or the other from its first start on. */
@Component
class DemoMark {

    static final String STARTED = "demo.started";
    static final String COMPLETE = "demo.complete";

    private final Settings settings;
    private final Posts posts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    DemoMark(
            Settings settings,
            Posts posts,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${jingtu.demo:false}") boolean demo) {
        this.settings = settings;
        this.posts = posts;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    @EventListener(ApplicationStartedEvent.class)
    void keepApart() {
        var marked = settings.find(STARTED).isPresent();
        if (marked && !demo) {
            throw new MixedRecords("This data folder holds demo records. Start it with ./jingtu demo, or choose another folder: --data DIR");
        }
        if (demo && !marked) {
            if (!posts.allWith("person:write", LocalDate.now(clock)).isEmpty()) {
                throw new MixedRecords("This data folder holds real records; demo records are never mixed with them. Choose another folder: --data DIR");
            }
            transaction.executeWithoutResult(_ -> settings.put(STARTED, clock.instant().toString(), "演示数据"));
        }
    }

    /** One sentence for the person at the terminal. */
    static final class MixedRecords extends IllegalStateException {
        MixedRecords(String sentence) {
            super(sentence);
        }
    }
}
