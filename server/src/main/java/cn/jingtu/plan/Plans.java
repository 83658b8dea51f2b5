package cn.jingtu.plan;

import java.util.List;
import java.util.Optional;

/** The accepted plans. */
public interface Plans {

    List<Plan> all();

    /** @throws cn.jingtu.platform.Problem {@code plan-not-found} */
    Plan get(long id);

    /** The plan in force for a district: the one accepted last. */
    Optional<Plan> current(String regionCode);
}
