package cn.jingtu.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts and the post they act in. Signatures keep both, because responsibility outlives the post.
 *
 * @param postId         the post held now; a person with several posts chooses one at sign-in
 * @param organisationId the organisation of the post
 * @param regionCode     region prefix that bounds what is seen: six digits for the district, nine for a town
 * @param role           role key of reference C.1, e.g. {@code R-DEPT-OP}
 * @param permissions    what the role grants, e.g. {@code report:check}
 */
public record Actor(
        long personId,
        String personName,
        long postId,
        String postTitle,
        long organisationId,
        String organisationName,
        String regionCode,
        String role,
        Set<String> permissions,
        @Nullable String tokenName)
        implements Principal {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The person as the servlet container and filters know them: by id, whatever the post. */
    @Override
    @JsonIgnore
    public String getName() {
        return String.valueOf(personId);
    }
}
