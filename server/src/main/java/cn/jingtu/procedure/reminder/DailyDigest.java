package cn.jingtu.procedure.reminder;

import cn.jingtu.access.Posts;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.WorkingDays;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import cn.jingtu.procedure.Urgency;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail a day to each person who has something overdue, due soon or returned, in their language. None on days off
 * (setting {@value #WORKING_DAYS_ONLY}), none when there is nothing to say, none twice.
 */
@Component
class DailyDigest {

    static final String WORKING_DAYS_ONLY = "reminder.working-days-only";

    private final Todos todos;
    private final Posts posts;
    private final Preferences preferences;
    private final Outbox outbox;
    private final MailSettings mail;
    private final WorkingDays calendar;
    private final Settings settings;
    private final Clock clock;

    DailyDigest(
            Todos todos, Posts posts, Preferences preferences, Outbox outbox, MailSettings mail, WorkingDays calendar,
            Settings settings, Clock clock) {
        this.todos = todos;
        this.posts = posts;
        this.preferences = preferences;
        this.outbox = outbox;
        this.mail = mail;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    private record Reader(Posts.Holder holder, Map<Urgency, Set<Todo>> todos) {}

    /** @return how many mails were queued */
    @Transactional
    int queueAll() {
        var today = LocalDate.now(clock);
        if (settings.flag(WORKING_DAYS_ONLY, true) && !calendar.isWorkingDay(today)) {
            return 0;
        }
        Map<Long, Reader> readers = new TreeMap<>();
        record Address(long organisationId, String permission, long postId) {}
        Map<Address, List<Posts.Holder>> known = new HashMap<>();
        for (var open : todos.allOpen()) {
            var todo = open.todo();
            var urgency = todos.urgency(todo);
            if (urgency == Urgency.OPEN) {
                continue;
            }
            var post = todo.postId();
            var address = new Address(todo.organisationId(), todo.permission(), post == null ? 0 : post);
            for (var holder : known.computeIfAbsent(address, a -> JdbcNotices.addressees(posts, todo, today))) {
                readers.computeIfAbsent(holder.personId(), id -> new Reader(holder, new EnumMap<>(Urgency.class)))
                        .todos()
                        .computeIfAbsent(urgency, u -> new LinkedHashSet<>())
                        .add(todo);
            }
        }
        int queued = 0;
        for (var reader : readers.values()) {
            var holder = reader.holder();
            if (preferences.of(holder.personId()).digest() == Preferences.Digest.DAILY) {
                var locale = Locale.forLanguageTag(holder.locale());
                // No post: the digest is about all posts of the person.
                queued += outbox.queue(
                        "digest/%s/%d".formatted(today, holder.personId()), holder.personId(), null, holder.email(),
                        subject(reader, locale, today), body(reader, locale, today)) ? 1 : 0;
            }
        }
        return queued;
    }

    private static String subject(Reader reader, Locale locale, LocalDate today) {
        var chinese = !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var parts = new ArrayList<String>();
        reader.todos().forEach((urgency, items) -> parts.add(
                chinese ? word(urgency, true) + " " + items.size() + " 项" : items.size() + " " + word(urgency, false)));
        return (chinese ? "[Jingtu 净土] 每日提醒 " : "[Jingtu 净土] Daily reminder ") + today + (chinese ? "：" : ": ")
                + String.join(chinese ? "，" : ", ", parts);
    }

    private String body(Reader reader, Locale locale, LocalDate today) {
        var chinese = !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var text = new StringBuilder();
        text.append(chinese ? reader.holder().personName() + "，您好：\n" : "Dear " + reader.holder().personName() + ",\n");
        reader.todos().forEach((urgency, items) -> {
            text.append("\n").append(sign(urgency)).append(' ').append(word(urgency, chinese)).append("\n");
            for (var todo : items) {
                text.append("  · ").append(todo.title().in(locale)).append(when(todo, today, chinese)).append("\n    ")
                        .append(mail.link(todo.link())).append("\n");
            }
        });
        text.append(chinese
                ? "\n我的工作：" + mail.link("/work") + "\n不再接收每日提醒：个人设置 → 提醒。\n"
                : "\nMy work: " + mail.link("/work") + "\nTo receive no daily reminder: personal settings → reminders.\n");
        return text.toString();
    }

    private static String when(Todo todo, LocalDate today, boolean chinese) {
        var due = todo.due();
        if (due == null) {
            return "";
        }
        long late = ChronoUnit.DAYS.between(due, today);
        return chinese
                ? "（截止 " + due + (late > 0 ? "，已逾期 " + late + " 天）" : "）")
                : " (due " + due + (late > 0 ? ", " + late + (late == 1 ? " day late)" : " days late)") : ")");
    }

    private static String sign(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> "■";
            case DUE_SOON -> "▲";
            case RETURNED -> "↩";
            case OPEN -> "○";
        };
    }

    private static String word(Urgency urgency, boolean chinese) {
        return switch (urgency) {
            case OVERDUE -> chinese ? "逾期" : "overdue";
            case DUE_SOON -> chinese ? "临期" : "due soon";
            case RETURNED -> chinese ? "退回" : "returned";
            case OPEN -> chinese ? "待办" : "open";
        };
    }
}
