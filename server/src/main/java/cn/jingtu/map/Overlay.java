package cn.jingtu.map;

import cn.jingtu.kernel.quantity.Area;
import cn.jingtu.map.Surroundings.Group;
import cn.jingtu.map.Surroundings.Neighbour;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.Register;
import cn.jingtu.register.Registers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays a project's site over what speaks against it (rows 9 and 27 of the plan): farmland under protection, the
 * ecological redline, water sources, plots, and whatever other register has something there.
 */
@Component
class Overlay {

    /** As many entries of one register are compared. */
    private static final int MOST = 1000;

    /** Slivers along a shared border are no overlap: maps of different origin differ by more. */
    private static final BigDecimal SLIVER_M2 = BigDecimal.ONE;

    /** How far around a site sensitive places are looked for. The law says 周边 (around) without a number. */
    private static final double SENSITIVE_METRES = 500;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What an overlay says, the gravest first. */
    enum Verdict {
        /** The law keeps such projects away from there. */
        CONFLICT,
        /** Something is there that has to be looked at. */
        ATTENTION,
        /** The outlines that would tell are not kept here. */
        UNKNOWN,
        CLEAR
    }

    /**
     * One thing that could speak against a site.
     *
     * @param register where its outlines are kept; null for a reference layer
     * @param words    those of the register that count
     * @param field    the field of an entry, be it of whatever register, that says yes or no to it; null where there is none
     * @param grave    the verdict where they overlap
     */
    private record Rule(
            String key, Bilingual title, @Nullable String register, Map<String, String> words, @Nullable String field, Verdict grave, Bilingual basis) {}

    private static final Bilingual ARTICLE_50 = Bilingual.of(
            "《土壤污染防治法》第五十条：永久基本农田集中区域不得新建可能造成土壤污染的建设项目",
            "Soil Pollution Prevention Law, article 50: no new project that may pollute soil where permanent basic farmland is concentrated");

    private static final List<Rule> RULES = List.of(
            new Rule("priority-farmland", Bilingual.of("优先保护类耕地", "Priority farmland"), "farmland-units", Map.of("category", "PRIORITY"),
                    "priorityFarmland", Verdict.CONFLICT, ARTICLE_50),
            new Rule("basic-farmland", Bilingual.of("永久基本农田", "Permanent basic farmland"), "farmland-units", Map.of("basicFarmland", "true"),
                    "basicFarmland", Verdict.CONFLICT, ARTICLE_50),
            new Rule(ReferenceLayers.REDLINE, Bilingual.of("生态保护红线", "Ecological redline"), null, Map.of(), "redline", Verdict.CONFLICT,
                    Bilingual.of("《土壤污染防治法》第三十一条；自然资发〔2022〕142号", "Soil Pollution Prevention Law, article 31; document 142 of 2022 of the Ministry of Natural Resources")),
            new Rule("water-sources", Bilingual.of("饮用水水源保护区", "Zones of drinking water"), "water-sources", Map.of(), "waterSource", Verdict.CONFLICT,
                    Bilingual.of("《水污染防治法》第六十五条至第六十七条", "Water Pollution Prevention Law, articles 65 to 67")),
            new Rule("strict-farmland", Bilingual.of("严格管控类农用地", "Farmland under strict control"), "farmland-units", Map.of("category", "STRICT"), null,
                    Verdict.ATTENTION, Bilingual.of("《土壤污染防治法》第五十四条", "Soil Pollution Prevention Law, article 54")),
            new Rule("banned-zones", Bilingual.of("特定农产品禁止生产区", "Zones where crops are banned"), "banned-zones", Map.of(), null, Verdict.ATTENTION,
                    Bilingual.of("《农产品质量安全法》第二十一条", "Law on the Quality of Farm Produce, article 21")),
            new Rule("plots", Bilingual.of("建设用地地块", "Construction land plots"), "plots", Map.of(), null, Verdict.ATTENTION,
                    Bilingual.of("《土壤污染防治法》第五十九条、第六十一条：先核对调查结论和名录", "Soil Pollution Prevention Law, articles 59 and 61: look at the survey and the list first")),
            new Rule("enterprises", Bilingual.of("工业企业", "Industrial enterprises"), "enterprises", Map.of(), null, Verdict.ATTENTION,
                    Bilingual.of("核对是否为关闭搬迁企业原址", "See whether it is the former site of a closed enterprise")));

    private final Registers registers;
    private final EntryPlaces places;
    private final Surroundings surroundings;
    private final ReferenceLayers reference;

    Overlay(Registers registers, EntryPlaces places, Surroundings surroundings, ReferenceLayers reference) {
        this.registers = registers;
        this.places = places;
        this.surroundings = surroundings;
        this.reference = reference;
    }

    /**
     * What was found of one thing.
     *
     * @param layer    where it is kept; null where it is not
     * @param overlapM2 of the site, however many outlines cover it
     * @param percent  of the site's area
     * @param nearestM metres to the nearest one, where the rule is about the surroundings
     * @param entries  those that meet the site
     * @param more     whether there are more than could be compared
     */
    record Concern(
            String key, Bilingual title, Verdict verdict, Bilingual basis, @Nullable String layer, @Nullable String field, BigDecimal overlapM2,
            BigDecimal overlapMu, @Nullable BigDecimal percent, @Nullable BigDecimal nearestM, List<Neighbour> entries, boolean more) {}

    /**
     * @param conclusion the gravest of all concerns
     * @param others     what else other registers have there
     */
    record Finding(BigDecimal areaM2, BigDecimal areaMu, Verdict conclusion, List<Concern> concerns, List<Group> others) {}

    /** An entry that is not compared with itself. */
    record Self(String register, long id) {

        static final Self NONE = new Self("", 0);

        boolean is(String otherRegister, long otherId) {
            return id == otherId && register.equals(otherRegister);
        }
    }

    /** Compares an area with everything that the present actor may read. */
    Finding of(Site site, Self self) {
        var concerns = new ArrayList<Concern>();
        for (var rule : RULES) concerns.add(rule.register() == null ? referenced(site, rule) : registered(site, rule, self));
        concerns.add(sensitive(site));
        var named = RULES.stream().map(Rule::register).collect(Collectors.toSet());
        var others = registers.all().stream()
                .filter(r -> r.shape() != Register.Shape.NONE && !named.contains(r.key()))
                .map(r -> without(self, surroundings.group(site, 0, r, Map.of())))
                .filter(g -> !g.entries().isEmpty())
                .toList();
        var conclusion = concerns.stream().map(Concern::verdict).min(Comparator.naturalOrder()).orElse(Verdict.CLEAR);
        return new Finding(round(site.area()), site.area().mu(3), conclusion, List.copyOf(concerns), others);
    }

    private static Group without(Self self, Group group) {
        var others = group.entries().stream().filter(e -> !self.is(group.layer(), e.id())).toList();
        return new Group(group.layer(), group.part(), group.code(), group.title(), others, group.more());
    }

    private Concern registered(Site site, Rule rule, Self self) {
        var register = registers.get(rule.register());
        var group = without(self, surroundings.group(site, 0, register, rule.words()));
        var outlines = places.in(register, rule.words(), site.around(0), MOST).stream()
                .filter(place -> !self.is(register.key(), place.id()))
                .map(Site::outline)
                .toList();
        var overlap = site.overlap(outlines);
        // A mark without an outline says that something is there, not how much of it.
        var marks = group.entries().stream().filter(e -> e.overlapM2() == null).toList();
        var met = overlap.m2().compareTo(SLIVER_M2) >= 0 || !marks.isEmpty();
        var entries = group.entries().stream().filter(e -> e.overlapM2() == null || e.overlapM2().compareTo(SLIVER_M2) >= 0).toList();
        return concern(site, rule, met ? rule.grave() : Verdict.CLEAR, register.key(), overlap, entries, group.more());
    }

    private Concern referenced(Site site, Rule rule) {
        if (!reference.has(rule.key())) return concern(site, rule, Verdict.UNKNOWN, null, new Area(BigDecimal.ZERO), List.of(), false);
        var overlap = site.overlap(reference.regions(rule.key()).stream().map(ReferenceLayers.Region::outline).toList());
        return concern(site, rule, overlap.m2().compareTo(SLIVER_M2) >= 0 ? rule.grave() : Verdict.CLEAR, rule.key(), overlap, List.of(), false);
    }

    private Concern sensitive(Site site) {
        var title = Bilingual.of("周边居民区、学校、医院等", "Housing, schools, hospitals around");
        var basis = Bilingual.of(
                "《土壤污染防治法》第三十二条（本系统按周边 500 米提示）", "Soil Pollution Prevention Law, article 32 (looked for within 500 m)");
        var known = reference.has(ReferenceLayers.SENSITIVE);
        var nearest = !known ? null : reference.regions(ReferenceLayers.SENSITIVE).stream()
                .flatMap(region -> site.metresTo(region.outline()).stream())
                .min(Comparator.naturalOrder())
                .map(metres -> BigDecimal.valueOf(metres).setScale(1, RoundingMode.HALF_EVEN))
                .orElse(null);
        var verdict = !known ? Verdict.UNKNOWN : nearest != null && nearest.doubleValue() <= SENSITIVE_METRES ? Verdict.ATTENTION : Verdict.CLEAR;
        return new Concern(
                ReferenceLayers.SENSITIVE, title, verdict, basis, known ? ReferenceLayers.SENSITIVE : null, null, BigDecimal.ZERO, BigDecimal.ZERO, null,
                nearest, List.of(), false);
    }

    private static Concern concern(
            Site site, Rule rule, Verdict verdict, @Nullable String layer, Area overlap, List<Neighbour> entries, boolean more) {
        return new Concern(
                rule.key(), rule.title(), verdict, rule.basis(), layer, rule.field(), round(overlap), overlap.mu(3),
                overlap.m2().multiply(HUNDRED).divide(site.area().m2(), 1, RoundingMode.HALF_EVEN), null, entries, more);
    }

    private static BigDecimal round(Area area) {
        return area.m2().setScale(1, RoundingMode.HALF_EVEN);
    }
}
