package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Accounts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No administrator alone can act as somebody else, or put a person of their own making before closed records. */
@JingtuTest
class SecondPersonIT {

    private static final String OFFICE = "government-office";
    private static final String PASSWORD = "Soil-and-water-7";

    @Autowired TestApi api;
    @Autowired TestActors actors;
    @Autowired Accounts accounts;

    @BeforeEach
    void thereIsASecurityAdministrator() {
        actors.made("R-SEC", OFFICE);
    }

    private TestApi administrator() {
        return api.as("R-ADM", OFFICE);
    }

    private TestApi security() {
        return api.as("R-SEC", OFFICE);
    }

    private TestApi.Answer follow(String token) {
        return api.post("/api/session/link", Map.of("token", token, "login", "s" + UUID.randomUUID().toString().substring(0, 8), "password", PASSWORD));
    }

    @Test
    void aNewPersonIsInvitedByTheAdministratorAlone() {
        var made = actors.another("R-DEPT-OP", "water");
        var invitation = administrator().post("/api/people/{id}/invite", null, made.personId()).json();
        assertThat(invitation.path("awaitsConfirmation").asBoolean()).isFalse();
        assertThat(follow(invitation.path("token").asString()).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordForAnAccountInUseNeedsTwoAndTheSecondGetsTheLink() {
        var made = actors.another("R-DEPT-OP", "water");
        follow(administrator().post("/api/people/{id}/invite", null, made.personId()).json().path("token").asString());

        assertThat(security().post("/api/people/{id}/confirm-invitation", null, made.personId()).problem()).isEqualTo("nothing-to-confirm");
        var asked = administrator().post("/api/people/{id}/invite", null, made.personId()).json();
        assertThat(asked.path("awaitsConfirmation").asBoolean()).isTrue();
        assertThat(asked.path("token").isNull()).isTrue();
        assertThat(invitationAsked(made.personId())).isTrue();
        assertThat(administrator().post("/api/people/{id}/confirm-invitation", null, made.personId()).problem()).isEqualTo("not-permitted");

        var confirmed = security().post("/api/people/{id}/confirm-invitation", null, made.personId()).json();
        assertThat(invitationAsked(made.personId())).isFalse();
        assertThat(follow(confirmed.path("token").asString()).status()).isEqualTo(200);
    }

    private boolean invitationAsked(long personId) {
        return security().get("/api/people").json().valueStream()
                .filter(person -> person.path("id").asLong() == personId)
                .findFirst().orElseThrow().at("/account/invitationAsked").asBoolean();
    }

    @Test
    void whoReadsClosedRecordsIsNotInvitedByTheAdministratorAloneEvenBeforeTheFirstPassword() {
        var discipline = actors.another("R-DISC", "discipline");
        var asked = administrator().post("/api/people/{id}/invite", null, discipline.personId()).json();
        assertThat(asked.path("token").isNull()).isTrue();
        assertThat(asked.path("awaitsConfirmation").asBoolean()).isTrue();
    }

    @Test
    void theAuthenticatorIsResetByTheSecurityAdministrator() {
        var made = actors.another("R-DEPT-OP", "water");
        assertThat(administrator().post("/api/people/{id}/reset-totp", Map.of("reason", "x"), made.personId()).status()).isEqualTo(403);
        assertThat(security().post("/api/people/{id}/reset-totp", Map.of("reason", "手机遗失"), made.personId()).status()).isEqualTo(200);
    }

    @Test
    void postsThatReadClosedRecordsAreFilledByTheSecurityAdministrator() {
        var discipline = actors.another("R-DISC", "discipline");
        var stranger = accounts.addPerson(Accounts.NewPerson.of("新人", null));
        var handOver = Map.of("toPersonId", stranger, "reason", "轮岗");
        assertThat(administrator().post("/api/posts/{id}/hand-over", handOver, discipline.postId()).problem()).isEqualTo("second-person-needed");
        var filled = Map.of("organisationId", discipline.organisationId(), "role", "R-DISC", "title", "x", "personId", stranger);
        assertThat(administrator().post("/api/posts", filled).problem()).isEqualTo("second-person-needed");
        assertThat(security().post("/api/posts/{id}/hand-over", handOver, discipline.postId()).status()).isEqualTo(200);
    }

    @Test
    void theSecurityAdministratorAppointsNeitherThemselvesNorToOrdinaryPosts() {
        var self = actors.made("R-SEC", OFFICE);
        var discipline = actors.another("R-DISC", "discipline");
        var ordinary = actors.another("R-DEPT-OP", "water");
        assertThat(security().post("/api/posts/{id}/hand-over", Map.of("toPersonId", self.personId(), "reason", "x"), discipline.postId()).problem())
                .isEqualTo("not-for-oneself");
        assertThat(security().post("/api/posts/{id}/hand-over", Map.of("toPersonId", self.personId(), "reason", "x"), ordinary.postId()).problem())
                .isEqualTo("administrator-fills-post");
    }

    @Test
    void theWatchIsNotEndedByThoseItWatches() {
        var watch = actors.another("R-SEC", OFFICE);
        var stranger = accounts.addPerson(Accounts.NewPerson.of("新人", null));
        assertThat(administrator().post("/api/posts/{id}/close", Map.of("reason", "x"), watch.postId()).problem()).isEqualTo("second-person-needed");
        assertThat(administrator().post("/api/posts/{id}/hand-over", Map.of("toPersonId", stranger, "reason", "x"), watch.postId()).problem())
                .isEqualTo("second-person-needed");
        assertThat(security().post("/api/posts/{id}/close", Map.of("reason", "撤岗"), watch.postId()).status()).isEqualTo(200);
    }
}
