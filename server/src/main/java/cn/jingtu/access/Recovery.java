package cn.jingtu.access;

import cn.jingtu.access.account.ConsoleRecovery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way back in when those who look after accounts forgot their own password, from the console of the server and
 * without the application.
 *
 * <p>Elsewhere a new password for an account in use takes two people. Here one is enough, because whoever runs this can
 * read and alter the database and the files anyway: asking for a second person would hold up the honest only. So it opens
 * nothing that was closed, works for administrators and security administrators alone, keeps the authenticator unless told
 * otherwise, and stands in the sealed trail, where the other of the two sees it.
 */
public final class Recovery {

    private Recovery() {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * @param path          page of the application that lets the person choose a password, once
         * @param authenticator whether a code is asked for after that
         */
        record Link(String path, OffsetDateTime expires, String name, boolean authenticator) implements Outcome {}

        record NoAdministrator() implements Outcome {}

        /** @param logins sign-in names of the administrators, of whom one has to be named */
        record Several(List<String> logins) implements Outcome {}

        /** @param logins sign-in names of those for whom it works */
        record NotForThem(String login, List<String> logins) implements Outcome {}

        /** An account that was frozen is opened by who may unlock it, not from here. */
        record Frozen(String name) implements Outcome {}
    }

    /**
     * Makes a link for the administrator with sign-in name {@code login}, or for the only one.
     *
     * @param login                null when there is only one administrator
     * @param withoutAuthenticator also removes the authenticator and its recovery codes
     * @param console              who asks: the user of the operating system and the machine, for the trail
     */
    public static Outcome link(
            DataSource source, Path dataFolder, @Nullable String login, boolean withoutAuthenticator, String console, Clock clock) {
        return new ConsoleRecovery(source, AuditVerification.anchors(dataFolder), clock).link(login, withoutAuthenticator, console);
    }
}
