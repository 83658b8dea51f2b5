package cn.jingtu.plan;

import java.util.List;
import java.util.Optional;

/** The catalogue of measures, {@code rules/measures.yml}. */
public interface Measures {

    List<Measure> all();

    Optional<Measure> find(String key);
}
