package cn.jingtu.procedure.reminder;

import cn.jingtu.access.EmailChanged;
import cn.jingtu.access.PostHandedOver;
import cn.jingtu.access.Posts;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Notices;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.TodoOpened;
import cn.jingtu.procedure.TodosDone;
import cn.jingtu.procedure.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Preferences preferences;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Clock clock;

    JdbcNotices(JdbcClient jdbc, Posts posts, Preferences preferences, Outbox outbox, MailSettings mail, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.preferences = preferences;
        this.outbox = outbox;
        this.mail = mail;
        this.clock = clock;
    }

    record Told(long id, Bilingual title, Bilingual text, String link, Instant createdAt, @Nullable Instant readAt) {}

    @Override
    @Transactional
    public void tell(Posts.Holder holder, Notice notice) {
        if (note(holder.personId(), holder.postId(), notice) && preferences.of(holder.personId()).immediate()) {
            var locale = Locale.forLanguageTag(holder.locale());
            outbox.queue(
                    "notice/" + notice.key() + "/" + holder.personId(), holder.personId(), holder.postId(), holder.email(),
                    "[Jingtu 净土] " + notice.title().in(locale),
                    notice.text().in(locale) + "\n\n" + mail.link(notice.link()) + "\n");
        }
    }

    private boolean note(long personId, @Nullable Long postId, Notice notice) {
        return jdbc.sql("""
                insert into notice (key, person_id, post_id, title_zh, title_en, text_zh, text_en, link, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (person_id, key) do nothing
                """)
                .params(notice.key(), personId, postId, notice.title().zh(), notice.title().en(),
                        notice.text().zh(), notice.text().en(), notice.link(), OffsetDateTime.now(clock))
                .update() == 1;
    }

    /** Told in the application and at the old address, whatever the person wants to be told by mail. */
    @EventListener
    @Transactional
    void on(EmailChanged changed) {
        var key = "email/%d/%s".formatted(changed.personId(), clock.instant());
        var title = Bilingual.of("您的电子邮箱已被他人修改", "Somebody changed your e-mail address");
        var text = Bilingual.of(
                "%s把您的电子邮箱由“%s”改为“%s”。如非您本人要求，请在“我的账号”中改回，并告知安全管理员。"
                        .formatted(changed.by(), changed.from(), changed.to()),
                "%s changed your e-mail address from “%s” to “%s”. If you did not ask for it, change it back under My account and tell the security administrator."
                        .formatted(changed.by(), changed.from(), changed.to()));
        note(changed.personId(), null, new Notice(key, title, text, "/account"));
        var locale = Locale.forLanguageTag(changed.locale());
        outbox.queue(key, changed.personId(), null, changed.from(), "[Jingtu 净土] " + title.in(locale),
                text.in(locale) + "\n\n" + mail.link("/account") + "\n");
    }

    /** What comes back or is pressing is told at once to everyone it is addressed to. */
    @EventListener
    @Transactional
    void on(TodoOpened opened) {
        var todo = opened.todo().todo();
        boolean pressing = opened.urgency() == Urgency.OVERDUE || opened.urgency() == Urgency.DUE_SOON;
        if (!todo.returned() && !pressing) {
            return;
        }
        var due = todo.due();
        var key = "todo/%d/%s/%s".formatted(opened.todo().id(), todo.returned() ? "returned" : "pressing", due == null ? "" : due);
        var zh = todo.returned() ? "已退回，请修改后重新提交。" : opened.urgency() == Urgency.OVERDUE ? "已逾期，请尽快办理。" : "即将到期，请及时办理。";
        var en = todo.returned() ? "It was returned: mend it and submit it again." : opened.urgency() == Urgency.OVERDUE ? "It is overdue." : "It is due soon.";
        var text = Bilingual.of(
                todo.title().zh() + "\n" + zh + (due == null ? "" : " 截止日期：" + due),
                todo.title().en() + "\n" + en + (due == null ? "" : " Due: " + due));
        addressees(posts, todo, LocalDate.now(clock)).forEach(holder -> tell(holder, new Notice(key, todo.title(), text, todo.link())));
    }

    /** Nobody needs to hear of work that is done. */
    @EventListener
    @Transactional
    void on(TodosDone done) {
        for (var id : done.ids()) {
            jdbc.sql("update notice set read_at = ? where read_at is null and key like ?")
                    .params(OffsetDateTime.now(clock), "todo/" + id + "/%")
                    .update();
            outbox.cancel("notice/todo/" + id + "/");
        }
    }

    static List<Posts.Holder> addressees(Posts posts, Todo todo, LocalDate today) {
        var post = todo.postId();
        return post == null
                ? posts.holdersWith(todo.organisationId(), todo.permission(), today)
                : posts.find(post).stream().toList();
    }

    /** To-dos follow the post by themselves; what was told and not read, and mail not yet sent, must follow too. */
    @EventListener
    @Transactional
    void on(PostHandedOver handedOver) {
        jdbc.sql("""
                insert into notice (key, person_id, post_id, title_zh, title_en, text_zh, text_en, link, created_at)
                select key, ?, post_id, title_zh, title_en, text_zh, text_en, link, created_at
                from notice where post_id = ? and person_id = ? and read_at is null
                on conflict (person_id, key) do nothing
                """)
                .params(handedOver.toPersonId(), handedOver.postId(), handedOver.fromPersonId())
                .update();
        jdbc.sql("delete from notice where post_id = ? and person_id = ? and read_at is null")
                .params(handedOver.postId(), handedOver.fromPersonId())
                .update();
        outbox.cancel(handedOver.fromPersonId(), handedOver.postId());
        posts.find(handedOver.postId()).filter(h -> h.personId() == handedOver.toPersonId()).ifPresent(holder -> tell(
                holder,
                new Notice(
                        "hand-over/%d/%s/%d".formatted(handedOver.postId(), handedOver.on(), handedOver.fromPersonId()),
                        Bilingual.of("您已接任：" + holder.title(), "You took over: " + holder.title()),
                        Bilingual.of("该岗位未办结的工作已转给您，请在“我的工作”中查看。", "The open work of this post is now yours: see My work."),
                        "/work")));
    }

    List<Told> of(long personId, int most) {
        return jdbc.sql("select * from notice where person_id = ? order by read_at is not null, id desc limit ?")
                .params(personId, most)
                .query((row, n) -> {
                    var read = row.getObject("read_at", OffsetDateTime.class);
                    return new Told(
                            row.getLong("id"), Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                            Bilingual.of(row.getString("text_zh"), row.getString("text_en")), row.getString("link"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(), read == null ? null : read.toInstant());
                })
                .list();
    }

    boolean read(long personId, long id) {
        return jdbc.sql("update notice set read_at = coalesce(read_at, ?) where id = ? and person_id = ?")
                .params(OffsetDateTime.now(clock), id, personId)
                .update() == 1;
    }

    void removeReadBefore(OffsetDateTime day) {
        jdbc.sql("delete from notice where read_at < ?").param(day).update();
    }
}
