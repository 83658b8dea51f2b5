package cn.jingtu.source;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Term;
import cn.jingtu.indicator.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of row 34: livestock and its manure. */
@Configuration(proxyBeanMethods = false)
class LivestockFigures {

    @Bean
    static Indicator manureFacilities() {
        return Indicator.named("manure-facilities", "K08", "规模养殖场粪污处理设施装备配套率", "Livestock farms with manure facilities")
                .of("livestock-waste")
                .spoken("粪便处理设施", "粪污处理设施", "设施配套率", "设施配套比例")
                .method("1", "设施配套且已验收的规模养殖场，与在册（直联直报）规模养殖场之比",
                        "Farms above scale whose facilities are complete and accepted, of those on file in the direct report")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        Term.count("complete", "设施配套并验收的养殖场", "farms with complete, accepted facilities", Unit.ENTERPRISE,
                                s -> s.checked("livestock-farms").where("complete", "true").having("acceptedOn")),
                        Term.count("farms", "在册规模养殖场", "farms on file", Unit.ENTERPRISE, s -> s.checked("livestock-farms")));
    }
}
