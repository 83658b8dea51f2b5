package cn.jingtu.procedure.reminder;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the administrator: whether mail goes out, and what became of each. */
@RestController
@RequestMapping("/api/mail")
class MailController {

    private static final int MOST = 500;

    private final MailSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;

    MailController(MailSettings settings, Outbox outbox, AuditTrail audit) {
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @param missing settings without which reminders stay in the application */
    record Status(boolean configured, List<String> missing, long queued, long failed) {}

    @GetMapping
    @Permit("setting:read")
    Status status() {
        var missing = settings.missing();
        return new Status(
                missing.isEmpty(), missing, outbox.count(Outbox.State.QUEUED) + outbox.count(Outbox.State.SENDING),
                outbox.count(Outbox.State.FAILED));
    }

    @GetMapping("/outbox")
    @Permit("setting:read")
    List<Outbox.Entry> list(@RequestParam(required = false) Outbox.@Nullable State state) {
        return outbox.list(state, MOST);
    }

    @PostMapping("/outbox/{id}/retry")
    @Permit("setting:write")
    @Transactional
    Outbox.Entry retry(@PathVariable long id) {
        var entry = outbox.retry(id);
        audit.record(AuditEvent.of("mail.retried", "mail", id, entry.subject()));
        return entry;
    }

    record Test(@NotBlank @Email String to) {}

    record Sent(boolean sent, String to) {}

    /** Sends one mail now with the settings in force, and says what the server answered when it does not go. */
    @PostMapping("/test")
    @Permit("setting:write")
    Sent test(@Valid @RequestBody Test test) {
        var server = settings.server().orElseThrow(() -> Problem.conflict(
                        "mail-not-configured",
                        "邮件尚未配置，缺少：%s。".formatted(String.join("、", settings.missing())),
                        "Mail is not set up. Missing: %s.".formatted(String.join(", ", settings.missing())))
                .with("missing", settings.missing()));
        try {
            server.send(new MailServer.Letter(
                    "<" + UUID.randomUUID() + "@jingtu>", test.to(), "[Jingtu 净土] 测试邮件 Test mail",
                    "邮件设置有效。\nThe mail settings work.\n"));
        } catch (MailException e) {
            throw MailServer.failed(e);
        }
        return new Sent(true, test.to());
    }
}
