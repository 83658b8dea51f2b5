package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import java.util.Optional;

/**
 * When a rule of separate persons may be set aside, e.g. where the office let one person submit and check by a setting.
 * The remark it answers with is kept in the step and in the audit trail.
 */
@FunctionalInterface
public interface Exemption<T> {
    Optional<Bilingual> remark(T thing, Attempt attempt);
}
