package cn.jingtu.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes entries in the name of the present actor, with all that the kit asks of a person who does the same in the form. */
public interface EntryWriter {

    /**
     * The entry, if the actor may read it.
     *
     * @throws cn.jingtu.platform.Problem {@code entry-not-found}
     */
    Entry get(RegisterDefinition register, long id);

    /**
     * Changes the fields named in {@code texts}, the others stay.
     *
     * @param version the version that was read; somebody else's change since then is not overwritten
     */
    Entry change(RegisterDefinition register, long id, int version, Map<String, String> texts, @Nullable String reason);
}
