package cn.jingtu.plan.web;

import cn.jingtu.access.Permit;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Measures;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of measures, for choosing one. */
@RestController
class MeasureController {

    private final Measures measures;

    MeasureController(Measures measures) {
        this.measures = measures;
    }

    @Permit("plan:read")
    @GetMapping("/api/measures")
    List<Measure> list() {
        return measures.all();
    }
}
