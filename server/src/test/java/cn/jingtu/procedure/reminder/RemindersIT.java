package cn.jingtu.procedure.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Accounts;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Time;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real mail server in this process. The timers are off, so that each sending is the test's own. */
@JingtuTest
@TestPropertySource(properties = "jingtu.jobs=false")
class RemindersIT {

    /** A Monday and a working day. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    private static final Instant SUNDAY = Instant.parse("2026-11-22T00:00:00Z");

    @Autowired
    DailyDigest digest;

    @Autowired
    Outbox outbox;

    @Autowired
    Todos todos;

    @Autowired
    Settings settings;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    TestActors people;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private GreenMail server;
    private int port;

    private record Reader(long personId, long postId, String email, String token) {}

    @BeforeEach
    void aMailServer() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = start();
        set(MailSettings.HOST, "127.0.0.1");
        set(MailSettings.PORT, String.valueOf(port));
        set(MailSettings.TLS, "none");
        set(MailSettings.FROM, "jingtu@example.gov.cn");
        set(MailSettings.SITE, "https://jingtu.example.gov.cn/");
    }

    @AfterEach
    void clean() {
        server.stop();
        jdbc.sql("update todo set done_at = now() where done_at is null").update();
        jdbc.sql("delete from mail_outbox").update();
        set(MailSettings.HOST, "");
    }

    @Test
    void theDigestSaysInOneMailWhatIsOverdueDueSoonAndReturned() throws Exception {
        var reader = reader("zh");
        open(reader, "重度污染耕地划出永久基本农田", LocalDate.of(2026, 11, 20), false);
        open(reader, "农药减量", LocalDate.of(2026, 11, 27), false);
        open(reader, "农膜回收", null, true);
        open(reader, "灌溉水监测", LocalDate.of(2027, 3, 1), false);
        dropQueued();

        assertThat(at(MONDAY, digest::queueAll)).isEqualTo(1);
        assertThat(at(MONDAY, outbox::sendDue)).isEqualTo(1);
        var mail = only(reader);
        assertThat(mail.getSubject()).isEqualTo("[Jingtu 净土] 每日提醒 2026-11-23：逾期 1 项，临期 1 项，退回 1 项");
        assertThat(mail.getHeader("Subject")[0]).as("Chinese travels encoded").startsWith("=?UTF-8?").doesNotContain("净");
        assertThat(mail.getContent().toString())
                .contains("■ 逾期", "重度污染耕地划出永久基本农田（截止 2026-11-20，已逾期 3 天）")
                .contains("▲ 临期", "农药减量（截止 2026-11-27）", "↩ 退回", "农膜回收")
                .contains("https://jingtu.example.gov.cn/plans/1/tasks/")
                .doesNotContain("灌溉水监测");
    }

    @Test
    void theDigestIsWrittenInThePersonsLanguage() throws Exception {
        var reader = reader("en");
        open(reader, "甲", LocalDate.of(2026, 11, 20), false);
        dropQueued();
        at(MONDAY, digest::queueAll);
        at(MONDAY, outbox::sendDue);
        assertThat(only(reader).getSubject()).endsWith("Daily reminder 2026-11-23: 1 overdue");
        assertThat(only(reader).getContent().toString()).contains("Task 甲 (due 2026-11-20, 3 days late)");
    }

    @Test
    void aDayHasOneDigestHoweverOftenTheJobRuns() throws Exception {
        var reader = reader("zh");
        open(reader, "甲", LocalDate.of(2026, 11, 20), false);
        dropQueued();
        assertThat(at(MONDAY, digest::queueAll)).isEqualTo(1);
        assertThat(at(MONDAY.plus(Duration.ofHours(2)), digest::queueAll)).isZero();
        at(MONDAY, outbox::sendDue);
        assertThat(at(MONDAY.plus(Duration.ofHours(3)), digest::queueAll)).as("after it was sent").isZero();
        at(MONDAY.plus(Duration.ofHours(3)), outbox::sendDue);
        only(reader);
    }

    @Test
    void nothingToSayNothingSent() {
        var reader = reader("zh");
        open(reader, "甲", LocalDate.of(2027, 5, 1), false);
        assertThat(at(MONDAY, digest::queueAll)).isZero();
    }

    @Test
    void daysOffAreQuietUnlessTheSettingSaysOtherwise() {
        var reader = reader("zh");
        open(reader, "甲", LocalDate.of(2026, 11, 20), false);
        dropQueued();
        assertThat(at(SUNDAY, digest::queueAll)).isZero();
        set(DailyDigest.WORKING_DAYS_ONLY, "false");
        try {
            assertThat(at(SUNDAY, digest::queueAll)).isEqualTo(1);
        } finally {
            set(DailyDigest.WORKING_DAYS_ONLY, "true");
        }
    }

    @Test
    void whoSwitchedTheDigestOffGetsNone() {
        var reader = reader("zh");
        open(reader, "甲", LocalDate.of(2026, 11, 20), false);
        dropQueued();
        var person = api.bearer(reader.token());
        assertThat(person.get("/api/me/reminders").json().path("digest").asString()).isEqualTo("daily");
        var answer = person.put("/api/me/reminders", Map.of("digest", "off", "immediate", true));
        assertThat(answer.json().path("digest").asString()).isEqualTo("off");
        assertThat(answer.json().path("email").asString()).isEqualTo(reader.email());
        assertThat(answer.json().path("mail").asBoolean()).isTrue();
        assertThat(at(MONDAY, digest::queueAll)).isZero();
    }

    @Test
    void whatComesBackIsToldAtOnceInTheApplicationAndByMail() throws Exception {
        var reader = reader("zh");
        open(reader, "农膜回收", null, true);
        at(MONDAY, outbox::sendDue);
        assertThat(only(reader).getSubject()).isEqualTo("[Jingtu 净土] 农膜回收");
        assertThat(only(reader).getContent().toString()).contains("已退回");

        var person = api.bearer(reader.token());
        var notice = person.get("/api/notices").json().get(0);
        assertThat(notice.path("title").path("zh").asString()).isEqualTo("农膜回收");
        assertThat(notice.path("readAt").isNull()).isTrue();
        assertThat(person.post("/api/notices/{id}/read", null, notice.path("id").asLong()).status()).isEqualTo(204);
        assertThat(person.get("/api/notices").json().get(0).path("readAt").isNull()).isFalse();
        assertThat(api.as("R-DEPT-OP", "water").post("/api/notices/{id}/read", null, notice.path("id").asLong()).status()).isEqualTo(404);
    }

    @Test
    void whatWasDoneBeforeTheMailWentOutIsNotTold() {
        var reader = reader("zh");
        open(reader, "甲", null, true);
        var id = jdbc.sql("select object_id from todo where post_id = ?").param(reader.postId()).query(String.class).single();
        todos.done("reminders-it", id, "report");
        assertThat(at(MONDAY, outbox::sendDue)).isZero();
        assertThat(outbox.list(null, 10)).extracting(Outbox.Entry::state).containsExactly(Outbox.State.CANCELLED);
        assertThat(api.bearer(reader.token()).get("/api/notices").json().get(0).path("readAt").isNull()).isFalse();
    }

    @Test
    void whatIsRolledBackTellsNobody() {
        var reader = reader("zh");
        transactions.executeWithoutResult(t -> {
            open(reader, "甲", null, true);
            t.setRollbackOnly();
        });
        assertThat(outbox.list(null, 10)).isEmpty();
        assertThat(api.bearer(reader.token()).get("/api/notices").json().size()).isZero();
    }

    @Test
    void aServerThatIsDownLosesNothingAndGetsEachMailOnceWhenItIsBack() throws Exception {
        var reader = reader("zh");
        open(reader, "甲", null, true);
        open(reader, "乙", null, true);
        server.stop();
        assertThat(at(MONDAY, outbox::sendDue)).isZero();
        var waiting = outbox.list(Outbox.State.QUEUED, 10);
        assertThat(waiting).hasSize(2);
        assertThat(waiting).filteredOn(e -> e.attempts() == 1).as("a server that is down is asked once a round").singleElement()
                .satisfies(e -> {
                    assertThat(e.lastError()).isNotBlank();
                    assertThat(e.nextAttempt()).isEqualTo(MONDAY.plus(Duration.ofMinutes(1)));
                });
        var status = api.as("R-ADM", "government-office").get("/api/mail").json();
        assertThat(status.path("queued").asInt()).isEqualTo(2);

        at(MONDAY.plus(Duration.ofMinutes(1)), outbox::sendDue);
        assertThat(outbox.list(Outbox.State.QUEUED, 10)).extracting(Outbox.Entry::attempts).containsExactlyInAnyOrder(1, 1);

        server = start();
        var later = MONDAY.plus(Duration.ofHours(1));
        assertThat(at(later, outbox::sendDue)).isEqualTo(2);
        assertThat(at(later.plus(Duration.ofHours(1)), outbox::sendDue)).isZero();
        assertThat(to(reader)).hasSize(2);
        assertThat(outbox.list(null, 10)).extracting(Outbox.Entry::state).containsOnly(Outbox.State.SENT);
    }

    @Test
    void whatWasInTheServersHandsWhenTheProcessDiedGoesAgainUnderTheSameMessageId() throws Exception {
        var reader = reader("zh");
        open(reader, "甲", null, true);
        var messageId = jdbc.sql("select message_id from mail_outbox").query(String.class).single();
        jdbc.sql("update mail_outbox set state = 'SENDING', attempts = 1, next_attempt = ?")
                .param(MONDAY.plus(Outbox.LEASE).atZone(Time.ZONE).toOffsetDateTime()).update();
        assertThat(at(MONDAY, outbox::sendDue)).as("somebody may still be sending it").isZero();
        assertThat(at(MONDAY.plus(Outbox.LEASE), outbox::sendDue)).isEqualTo(1);
        assertThat(only(reader).getMessageID()).isEqualTo(messageId);
    }

    @Test
    void twoRoundsAtOnceSendEachMailOnce() throws Exception {
        var reader = reader("zh");
        for (int i = 0; i < 12; i++) {
            open(reader, "任务" + i, null, true);
        }
        try (var executor = Executors.newFixedThreadPool(3)) {
            var rounds = executor.invokeAll(List.of(round(), round(), round()));
            int sent = 0;
            for (var round : rounds) {
                sent += round.get();
            }
            assertThat(sent).isEqualTo(12);
        }
        assertThat(to(reader)).hasSize(12).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void handingOverAPostTakesUnreadNoticesAlongAndCancelsMailToTheOldHolder() {
        var reader = reader("zh");
        open(reader, "甲", null, true);
        var successor = accounts.addPerson(new Accounts.NewPerson("继任者", null, unique() + "@example.gov.cn", "", "zh", false));
        accounts.handOver(reader.postId(), successor, LocalDate.of(2026, 11, 23), "调动");
        assertThat(outbox.list(Outbox.State.CANCELLED, 10)).singleElement().satisfies(e -> assertThat(e.recipient()).isEqualTo(reader.email()));
        var token = accounts.issueToken(successor, reader.postId(), "test", null).plain();
        assertThat(api.bearer(token).get("/api/notices").json().valueStream().map(n -> n.path("title").path("zh").asString()))
                .anyMatch(t -> t.startsWith("您已接任"))
                .contains("甲");
    }

    @Test
    void theAdministratorSendsATestMailAndReadsWhatTheServerSaid() throws Exception {
        var admin = api.as("R-ADM", "government-office");
        var sent = admin.post("/api/mail/test", Map.of("to", "admin@example.gov.cn"));
        assertThat(sent.json().path("sent").asBoolean()).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("测试邮件");

        server.stop();
        var failed = admin.post("/api/mail/test", Map.of("to", "admin@example.gov.cn"));
        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.problem()).isEqualTo("mail-failed");
        assertThat(failed.json().path("answer").asString()).containsIgnoringCase("connect");

        set(MailSettings.HOST, "");
        var none = admin.post("/api/mail/test", Map.of("to", "admin@example.gov.cn"));
        assertThat(none.problem()).isEqualTo("mail-not-configured");
        assertThat(none.json().path("missing").get(0).asString()).isEqualTo("mail.host");
        assertThat(api.as("R-DEPT-OP", "water").get("/api/mail").status()).isEqualTo(403);
    }

    @Test
    void anAccountWithoutAPasswordInTheEnvironmentCountsAsNotSetUp() {
        set(MailSettings.USER, "jingtu");
        try {
            var status = api.as("R-ADM", "government-office").get("/api/mail").json();
            assertThat(status.path("configured").asBoolean()).isFalse();
            assertThat(status.path("missing").get(0).asString()).isEqualTo("JINGTU_MAIL_PASSWORD");
        } finally {
            set(MailSettings.USER, "");
        }
    }

    private Callable<Integer> round() {
        return () -> at(MONDAY, outbox::sendDue);
    }

    private GreenMail start() {
        var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private Reader reader(String locale) {
        var email = unique() + "@example.gov.cn";
        var person = accounts.addPerson(new Accounts.NewPerson("王工", null, email, "", locale, false));
        var post = accounts.addPost(new Accounts.NewPost(organisation(), "R-DEPT-OP", "经办", LocalDate.of(2018, 1, 1), false));
        accounts.handOver(post, person, LocalDate.of(2018, 1, 1), "test");
        return new Reader(person, post, email, accounts.issueToken(person, post, "test", null).plain());
    }

    private void open(Reader reader, String title, @Nullable LocalDate due, boolean returned) {
        var id = unique();
        Time.at(MONDAY, () -> todos.open(new Todo(
                "reminders-it", id, "report", Bilingual.of(title, "Task " + title), "/plans/1/tasks/" + id, organisation(),
                "report:write", reader.postId(), due, returned)));
    }

    /** What was told at once is another test's matter. */
    private void dropQueued() {
        jdbc.sql("delete from mail_outbox").update();
    }

    private long organisation() {
        return organisations.findByKey("agriculture").orElseThrow().id();
    }

    private MimeMessage only(Reader reader) {
        var mails = to(reader);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private List<MimeMessage> to(Reader reader) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(m -> GreenMailUtil.getHeaders(m).contains(reader.email()))
                .toList();
    }

    private void set(String key, String value) {
        transactions.executeWithoutResult(t -> settings.put(key, value, "test"));
    }

    private static int at(Instant moment, IntSupplier work) {
        return Time.at(moment, work::getAsInt);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
