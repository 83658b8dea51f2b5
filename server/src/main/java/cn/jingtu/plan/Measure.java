package cn.jingtu.plan;

import cn.jingtu.platform.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of measure that such tables contain, with the place where it is done in this software.
 *
 * @param row          its number in the table of 2018 that the catalogue was made from
 * @param part         its part there, 1 to 10
 * @param summary      what is done, in one sentence
 * @param module       the business module that holds its records
 * @param words        words that recognise it in another district's table
 * @param registers    codes of the registers
 * @param procedures   codes of the life cycles
 * @param indicators   what its progress is measured by
 * @param period       how often it is closed
 * @param deliverables what a period has to produce
 * @param restricted   records readable only with {@code accountability:read}
 * @param elsewhere    where the work is recorded; null where a register is kept for it
 */
public record Measure(
        String key,
        int row,
        int part,
        Bilingual title,
        Bilingual summary,
        String module,
        List<String> words,
        List<String> registers,
        List<String> procedures,
        List<Bilingual> indicators,
        Period period,
        List<Deliverable> deliverables,
        boolean restricted,
        @Nullable Bilingual elsewhere) {

    public enum Period {
        YEARLY, QUARTERLY, MONTHLY, ONCE
    }

    public Measure {
        words = List.copyOf(words);
        registers = List.copyOf(registers);
        procedures = List.copyOf(procedures);
        indicators = List.copyOf(indicators);
        deliverables = List.copyOf(deliverables);
    }

    /** What a list of tasks shows of it. */
    public record Label(String key, Bilingual title, @Nullable Double score, boolean confirmed) {}
}
