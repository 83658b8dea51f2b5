package cn.jingtu.access.account;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.Accounts.NewPerson;
import cn.jingtu.access.Accounts.NewPost;
import cn.jingtu.access.Organisations;
import cn.jingtu.platform.Problem;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start. There is no default password: the console shows a code, and whoever can read the console makes the
 * first administrator with it. The code is kept as a digest, each start makes a new one, and with the administrator it
 * is gone.
 */
@Component
class Setup {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    Setup(
            JdbcClient jdbc, Accounts accounts, Passwords passwords, Organisations organisations,
            TransactionTemplate transaction, Clock clock, @Value("${jingtu.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.organisations = organisations;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    /** Whether there is no administrator yet. The demo has ready-made roles and needs none. */
    boolean needed() {
        return !demo && jdbc.sql("""
                        select not exists (select from post_holding h join post t on t.id = h.post_id where t.role_key = 'R-ADM')
                        """)
                .query(Boolean.class)
                .single();
    }

    @EventListener(ApplicationReadyEvent.class)
    void showCode() {
        if (!needed()) {
            return;
        }
        var code = newCode();
        System.out.printf("""

                ────────────────────────────────────────────────────────────
                 首次启动：请在浏览器打开 /setup，用以下一次性代码建立管理员。
                 First start: open /setup in the browser and use this code once.

                     %s

                ────────────────────────────────────────────────────────────
                %n""", code);
    }

    /** Replaces the code. Package-private for the test that plays the console. */
    String newCode() {
        var code = Secrets.typed(5);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from setup_code").update();
            jdbc.sql("insert into setup_code (hash, created_at) values (:hash, :now)")
                    .param("hash", Secrets.hashTyped(code))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        });
        return code;
    }

    @Transactional
    public long finish(String code, String name, String login, String password) {
        var known = jdbc.sql("select hash from setup_code for update").query((row, _) -> row.getBytes("hash")).optional();
        if (known.isEmpty() || !needed()) {
            throw Problem.conflict("setup-finished",
                    "系统已完成初始设置，请直接登录。", "The set-up is finished, sign in instead.");
        }
        if (!MessageDigest.isEqual(known.get(), Secrets.hashTyped(code))) {
            throw Problem.forbidden("setup-code-wrong",
                    "设置代码不正确，请使用控制台最近一次启动时显示的代码。",
                    "The set-up code is wrong; use the one that the console showed at the latest start.");
        }
        var hash = passwords.accept(password, login, name);
        var person = accounts.addPerson(NewPerson.of(name, login));
        jdbc.sql("update person set password_hash = :hash where id = :id").param("hash", hash).param("id", person).update();
        var today = LocalDate.now(clock);
        var office = organisations.findByKey("government-office").or(() -> Optional.of(organisations.all().getFirst())).orElseThrow();
        var post = accounts.addPost(new NewPost(office.id(), "R-ADM", "系统管理员", today, false));
        accounts.handOver(post, person, today, "首次启动设置 first-start set-up");
        jdbc.sql("delete from setup_code").update();
        return person;
    }
}
