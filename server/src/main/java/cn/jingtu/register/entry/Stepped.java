package cn.jingtu.register.entry;

import cn.jingtu.platform.Bilingual;
import java.util.List;

/** What became of a step of many entries. */
public record Stepped(List<Long> done, List<Refusal> refused) {

    /**
     * An entry that could not take the step.
     *
     * @param type stable, as of a problem, e.g. {@code own-entry}
     */
    public record Refusal(long id, String type, Bilingual detail) {}
}
