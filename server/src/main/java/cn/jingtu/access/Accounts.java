package cn.jingtu.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * People, the posts they hold and the keys they sign in with. Used by the pages of this module, by the demo and by
 * tests; every call is in the audit trail.
 */
public interface Accounts {

    /**
     * A person to be entered.
     *
     * @param login name to sign in with, null for a person without an account
     * @param demo  made up for the demonstration
     */
    record NewPerson(String name, @Nullable String login, String email, String phone, String locale, boolean demo) {
        public static NewPerson of(String name, @Nullable String login) {
            return new NewPerson(name, login, "", "", "zh", false);
        }
    }

    /**
     * A post to be set up.
     *
     * @param role key of reference C.1
     */
    record NewPost(long organisationId, String role, String title, LocalDate from, boolean demo) {}

    /** A key in plain text: shown once, kept nowhere. */
    record Secret(long id, String plain) {}

    /** @throws cn.jingtu.platform.Problem {@code login-taken} */
    long addPerson(NewPerson person);

    long addPost(NewPost post);

    /**
     * Gives the post to {@code personId} from {@code on}; where somebody held it, it is a hand-over and {@link
     * PostHandedOver} is published in the same transaction.
     *
     * @throws cn.jingtu.platform.Problem {@code duties-must-be-separate} when one person would be administrator and
     *     security administrator
     */
    void handOver(long postId, long toPersonId, LocalDate on, String reason);

    /** Makes a personal token for a post that {@code personId} holds; {@code expires} null for one that does not end. */
    Secret issueToken(long personId, long postId, String name, @Nullable Instant expires);

    /**
     * A token for the page {@code /enter?token=…} that signs the holder of the post in, as often as it is opened.
     *
     * @throws IllegalStateException unless the property {@code jingtu.demo} is true
     */
    String demoLink(long postId);
}
