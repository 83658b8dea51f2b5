package cn.jingtu.procedure.reminder;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.access.Posts;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person was told, and how they want to be reminded. */
@RestController
class ReminderController {

    private static final int MOST = 200;

    private final JdbcNotices notices;
    private final Preferences preferences;
    private final MailSettings mail;
    private final Posts posts;
    private final CurrentActor actors;

    ReminderController(JdbcNotices notices, Preferences preferences, MailSettings mail, Posts posts, CurrentActor actors) {
        this.notices = notices;
        this.preferences = preferences;
        this.mail = mail;
        this.posts = posts;
        this.actors = actors;
    }

    /** Unread first, then newest. */
    @GetMapping("/api/notices")
    @Permit.SignedIn
    List<JdbcNotices.Told> notices() {
        return notices.of(actors.require().personId(), MOST);
    }

    @PostMapping("/api/notices/{id}/read")
    @Permit.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void read(@PathVariable long id) {
        if (!notices.read(actors.require().personId(), id)) {
            throw Problem.notFound(
                    "notice-not-found", "没有发给您的编号为 %d 的通知。".formatted(id), "There is no notice %d for you.".formatted(id));
        }
    }

    /**
     * @param mail  whether this installation sends mail at all
     * @param email where it goes; empty when the person gave none
     */
    record RemindersView(Preferences.Digest digest, boolean immediate, boolean mail, String email) {}

    @GetMapping("/api/me/reminders")
    @Permit.SignedIn
    RemindersView reminders() {
        var actor = actors.require();
        var preference = preferences.of(actor.personId());
        return new RemindersView(
                preference.digest(), preference.immediate(), mail.server().isPresent(),
                posts.find(actor.postId()).map(Posts.Holder::email).orElse(""));
    }

    record Change(@NotNull Preferences.Digest digest, @NotNull Boolean immediate) {}

    @PutMapping("/api/me/reminders")
    @Permit.SignedIn
    @Transactional
    RemindersView put(@Valid @RequestBody Change change) {
        preferences.put(actors.require().personId(), new Preferences.Preference(change.digest(), change.immediate()));
        return reminders();
    }
}
