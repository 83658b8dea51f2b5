package cn.jingtu.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Posts and who holds them; used to find whom to ask, remind or show. */
public interface Posts {

    /**
     * A post as held by a person.
     *
     * @param email empty when the person gave none
     */
    record Holder(long postId, String title, String role, long organisationId, long personId, String personName, String email, String locale) {}

    Optional<Holder> find(long postId);

    /** Those who hold a post with {@code role} in {@code organisationId} or its lineage on {@code day}. */
    List<Holder> holders(long organisationId, String role, LocalDate day);

    /** Those whose role grants {@code permission} in {@code organisationId} or its lineage on {@code day}. */
    List<Holder> holdersWith(long organisationId, String permission, LocalDate day);

    /** Everyone whose role grants {@code permission}, in any organisation. */
    List<Holder> allWith(String permission, LocalDate day);

    /** The actor that this post makes, as if its holder had signed in. */
    Actor actor(long postId);
}
