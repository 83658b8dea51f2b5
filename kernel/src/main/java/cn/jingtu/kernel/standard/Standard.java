package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.quantity.Concentration;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standard: its limits and what follows from them. Immutable and safe to share; get it from
 * {@link Standards}, and a region's version of it by {@link #withRegional}.
 */
public final class Standard {

    /** Digits of a ratio; enough for any report, few enough to read. */
    private static final MathContext RATIO = new MathContext(10, RoundingMode.HALF_EVEN);

    private static final Pattern PARTS = Pattern.compile("[\\s()（）/、]+");
    private static final BigDecimal HIGHEST_PH = BigDecimal.valueOf(14);

    /** What is sampled. */
    public enum Medium { SOIL, WATER, FOOD }

    /** How a region's limits stand to those of the standard. */
    public enum Regional { STRICTER, REPLACING }

    /** A clause that says what a verdict means. */
    record Consequence(String clause, String meaningZh, String meaningEn) {}

    private final Title title;
    private final Map<String, Substance> names;
    private final Map<String, Land> lands;
    private final Map<Substance, Map<Limit.Kind, List<Limit>>> limits;
    private final Map<Substance, String> backgroundClauses;
    private final Map<Substance, Substance> forms;
    private final Map<String, Consequence> consequences;
    private final @Nullable Foods foods;
    private final Map<Substance, Map<Limit.Kind, List<Limit>>> regional;
    private final Regional regionalRule;

    /** What an edition is called and when it holds; {@code validTo} is null while it is in force. */
    record Title(String key, String number, String zh, String en, LocalDate validFrom, @Nullable LocalDate validTo, Medium medium) {}

    Standard(Title title, LimitReader table, Map<String, Substance> ownNames, Map<String, Land> lands,
            Map<String, Consequence> consequences, @Nullable Foods foods) {
        this.title = title;
        this.names = new LinkedHashMap<>(table.names());
        this.names.putAll(ownNames);
        this.lands = Map.copyOf(lands);
        this.limits = index(table.limits());
        this.backgroundClauses = Map.copyOf(table.backgroundClauses());
        this.forms = Map.copyOf(table.forms());
        this.consequences = Map.copyOf(consequences);
        this.foods = foods;
        this.regional = Map.of();
        this.regionalRule = Regional.STRICTER;
    }

    private Standard(Standard national, List<Limit> regional, Regional rule) {
        this.title = national.title;
        this.names = national.names;
        this.lands = national.lands;
        this.limits = national.limits;
        this.backgroundClauses = national.backgroundClauses;
        this.forms = national.forms;
        this.consequences = national.consequences;
        this.foods = national.foods;
        this.regional = index(regional);
        this.regionalRule = rule;
    }

    private static Map<Substance, Map<Limit.Kind, List<Limit>>> index(List<Limit> all) {
        var index = new LinkedHashMap<Substance, Map<Limit.Kind, List<Limit>>>();
        for (Limit limit : all) {
            List<Limit> others = index.computeIfAbsent(limit.substance(), _ -> new EnumMap<>(Limit.Kind.class))
                    .computeIfAbsent(limit.kind(), _ -> new ArrayList<>());
            for (Limit other : others) {
                if (other.land().equals(limit.land()) && other.ph().equals(limit.ph())) {
                    throw new IllegalArgumentException("%s has two %s values for %s, land %s, pH %s."
                            .formatted(limit.source(), limit.kind(), limit.substance(), limit.land(), limit.ph()));
                }
            }
            others.add(limit);
        }
        return index;
    }

    /**
     * This standard with limits or soil backgrounds of a region.
     *
     * @param table  one limit a row with the columns of {@code gb15618-2018.csv}: {@code substance} (or {@code substance_zh}),
     *               {@code land}, {@code ph_class}, {@code kind} (screening, intervention or background), {@code value_mg_kg},
     *               and if wanted {@code source}, {@code clause}, {@code verified}, {@code note}
     * @param rule   whether the stricter of the two limits holds or the region's own
     * @throws IllegalArgumentException naming table, row and value that cannot be read
     */
    public Standard withRegional(RuleTable table, Regional rule) {
        LimitReader reader = LimitReader.ofRegion(table, word -> word.equals("all") ? word
                : land(word).map(Land::key).orElseThrow(() -> new IllegalArgumentException(
                        "Table %s names the land \"%s\", which %s does not know.".formatted(table.name(), word, title.number))));
        return new Standard(this, reader.limits(), rule);
    }

    /** Its word in {@code rules/soil/}, such as {@code gb15618-2018}. */
    public String key() {
        return title.key;
    }

    /** Its number, such as {@code GB 15618-2018}. */
    public String number() {
        return title.number;
    }

    public String titleZh() {
        return title.zh;
    }

    public String titleEn() {
        return title.en;
    }

    /** Whether this edition is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(title.validFrom) && (title.validTo == null || !day.isAfter(title.validTo));
    }

    /** What the standard limits, in its order, then what only the region does. */
    public Collection<Substance> items() {
        var items = new LinkedHashSet<>(limits.keySet());
        items.addAll(regional.keySet());
        return Collections.unmodifiableCollection(items);
    }

    /** Every value of the standard for a substance as printed, without regional ones. */
    public List<Limit> limits(Substance substance) {
        return limits.getOrDefault(substance, Map.of()).values().stream().flatMap(List::stream).toList();
    }

    /**
     * The substance that a name means under this standard: names and CAS numbers that the standard prints come first, then
     * those of the catalogue. So 50-29-3 is 滴滴涕总量 under GB 15618 and 滴滴涕 under GB 36600, as printed there. What is
     * found need not be an item of the standard.
     */
    public Optional<Substance> find(String name) {
        Substance own = names.get(SubstanceCatalogue.canonical(name));
        return own != null ? Optional.of(own) : SubstanceCatalogue.standard().find(name);
    }

    /** The land that a word or code means under this standard: 水田, {@code orchard}, 第一类用地, R2, {@code A33}. */
    public Optional<Land> land(String word) {
        Land whole = lands.get(Standards.landForm(word));
        if (whole != null) {
            return Optional.of(whole);
        }
        Land common = null;
        for (String part : PARTS.split(word.strip())) { // R2 二类居住用地: every part must mean the same
            Land land = lands.get(Standards.landForm(part));
            if (!part.isEmpty() && (land == null || common != null && common != land)) {
                return Optional.empty();
            }
            common = part.isEmpty() ? common : land;
        }
        return Optional.ofNullable(common);
    }

    /** What is sampled; limits of soil refer to dry mass, limits of food differ by {@linkplain Site#produce food}. */
    public Medium medium() {
        return title.medium;
    }

    /** Whether any of its limits depends on the pH of the soil. */
    public boolean needsPh() {
        return limits.values().stream().flatMap(kinds -> kinds.values().stream()).flatMap(List::stream)
                .anyMatch(limit -> !limit.ph().equals(PhBand.ALL));
    }

    /**
     * Compares one result with the limits for its site.
     *
     * @param value  in any unit of the dimension of the limit; contents of soil per dry mass
     */
    public Verdict evaluate(Substance substance, LabValue value, Site site) {
        return switch (value) {
            case LabValue.NotAnalysed _ -> new Verdict.NotEvaluable(Missing.NOT_ANALYSED, "");
            case LabValue.Measured(var amount) -> evaluate(substance, Content.of(amount), site);
            case LabValue.BelowLimit(var limit) -> evaluate(substance, Content.below(limit), site);
        };
    }

    /**
     * Evaluates a sum from the contents of its members. A member that was not detected lies between zero and its detection
     * limit, a missing one anywhere above zero: where both ends of the range lead to the same verdict it is given, otherwise
     * the sum cannot be evaluated.
     *
     * @param parts  results by member; members that are missing or not analysed are named in the reason
     * @throws IllegalArgumentException when the substance is no sum
     */
    public Verdict evaluateSum(Substance sum, Map<Substance, LabValue> parts, Site site) {
        return evaluate(sum, Content.sum(sum, parts, unitOf(sum)), site);
    }

    private Unit unitOf(Substance substance) {
        return limits(substance).stream().findFirst().map(Limit::unit).orElse(Unit.MG_PER_KG);
    }

    private Verdict evaluate(Substance substance, Content content, Site site) {
        if (site.land() == Land.VEGETABLE) {
            Verdict cooked = evaluate(substance, content, site.withLand(Land.VEGETABLE_A));
            Verdict raw = evaluate(substance, content, site.withLand(Land.VEGETABLE_B));
            return cooked.getClass() == raw.getClass() ? raw
                    : new Verdict.NotEvaluable(Missing.LAND_UNKNOWN, "vegetables eaten raw or cooked");
        }
        Choice choice = choose(Limit.Kind.SCREENING, substance, site);
        Substance form = forms.get(substance);
        if (form != null && choose(Limit.Kind.SCREENING, form, site) instanceof Choice.Found(var limit) && isCloser(limit, choice, site)) {
            return compareWhole(form, limit, content, site);
        }
        return switch (choice) {
            case Choice.Lacking(var missing, var detail) -> new Verdict.NotEvaluable(missing, detail);
            case Choice.None _ -> withoutLimit(substance);
            case Choice.Found(var screening) -> compare(screening, content, site);
        };
    }

    /** Whether a limit is for a narrower category of the food: rice has one for inorganic arsenic, cereals one for all of it. */
    private boolean isCloser(Limit limit, Choice other, Site site) {
        List<String> categories = Objects.requireNonNull(foods).categories(Objects.requireNonNull(site.produce()));
        return !(other instanceof Choice.Found(var wider)) || categories.indexOf(limit.land()) < categories.indexOf(wider.land());
    }

    /** The whole within the limit of a form: the form is within it too and need not be analysed (GB 2762-2025, tables 3 and 4). */
    private Verdict compareWhole(Substance form, Limit limit, Content content, Site site) {
        Verdict verdict = compare(limit, content, site);
        return verdict instanceof Verdict.Elevated ? new Verdict.NotEvaluable(Missing.FORM_NEEDED, form.toString()) : verdict;
    }

    private Verdict withoutLimit(Substance substance) {
        String sums = limits.keySet().stream().filter(item -> item.members().contains(substance.key()))
                .map(Substance::toString).findFirst().map(sum -> "; it counts in " + sum).orElse("");
        return new Verdict.NotEvaluable(Missing.NOT_IN_STANDARD, number() + " " + substance + sums);
    }

    private Verdict compare(Limit screening, Content content, Site site) {
        Unit unit = screening.unit();
        if (content.dimension() != null && content.dimension() != unit.dimension()) {
            return new Verdict.NotEvaluable(Missing.UNIT_UNKNOWN, "the limit is in " + unit.symbol());
        }
        if (choose(Limit.Kind.INTERVENTION, screening.substance(), site) instanceof Choice.Lacking(var missing, var detail)) {
            return new Verdict.NotEvaluable(missing, detail); // a region's intervention value by land or pH that is not known
        }
        Limit intervention = limit(Limit.Kind.INTERVENTION, screening.substance(), site);
        Limit minimum = limit(Limit.Kind.MINIMUM, screening.substance(), site);
        BigDecimal least = content.least(unit);
        BigDecimal most = content.most(unit);
        int grade = grade(least, screening, intervention, minimum);
        int worst = most == null ? (intervention == null ? 1 : 2) : grade(most, screening, intervention, minimum);
        BigDecimal ratio = content.isExact() && least.signum() >= 0 && screening.value().signum() > 0
                ? least.divide(screening.value(), RATIO) : null;
        if (worst > 0) {
            Optional<Finding> background = background(screening, intervention, most, ratio, site);
            if (background.isPresent()) {
                return new Verdict.Low(background.get());
            }
        }
        if (grade != worst) {
            return content.undecided();
        }
        String word = grade == 0 ? "low" : grade == 1 ? "elevated" : "high";
        Limit decisive = grade == 2 ? intervention : screening;
        Consequence consequence = Optional.ofNullable(consequences.get(word + (intervention == null ? " no-intervention" : " intervention")))
                .orElse(consequences.get(word + " any"));
        String clause = decisive.reference() + (consequence == null || consequence.clause.isEmpty() ? "" : "; " + consequence.clause);
        boolean verified = screening.verified() && (intervention == null || intervention.verified());
        var finding = new Finding(screening, intervention, minimum, ratio, clause, verified, content.note());
        return switch (grade) {
            case 0 -> new Verdict.Low(finding);
            case 1 -> new Verdict.Elevated(finding);
            default -> new Verdict.High(finding);
        };
    }

    private static int grade(BigDecimal value, Limit screening, @Nullable Limit intervention, @Nullable Limit minimum) {
        if (minimum != null && value.compareTo(minimum.value()) < 0) {
            return 1;
        }
        if (value.compareTo(screening.value()) <= 0) {
            return 0;
        }
        return intervention != null && value.compareTo(intervention.value()) > 0 ? 2 : 1;
    }

    private Optional<Finding> background(
            Limit screening, @Nullable Limit intervention, @Nullable BigDecimal most, @Nullable BigDecimal ratio, Site site) {
        String clause = backgroundClauses.get(screening.substance());
        if (clause == null || most == null) {
            return Optional.empty();
        }
        Limit regionalValue = limit(Limit.Kind.BACKGROUND, screening.substance(), site);
        BigDecimal background = site.background() != null ? site.background() : regionalValue == null ? null : regionalValue.value();
        if (background == null || most.compareTo(background) > 0) {
            return Optional.empty();
        }
        boolean verified = screening.verified() && (site.background() != null || regionalValue.verified());
        return Optional.of(new Finding(screening, intervention, null, ratio, number() + " " + clause, verified,
                "at or below the soil background of %s %s".formatted(background.toPlainString(), screening.unit().symbol())));
    }

    /** The limit of a kind that holds for a site; empty without one, or where something is missing to choose it. */
    public Optional<Limit> applicable(Limit.Kind kind, Substance substance, Site site) {
        return Optional.ofNullable(limit(kind, substance, site));
    }

    /** Whether land and pH are known as far as the limits of a substance ask for them. */
    boolean isDecidable(Substance substance, Site site) {
        return choose(Limit.Kind.SCREENING, substance, site) instanceof Choice.Found
                && !(choose(Limit.Kind.INTERVENTION, substance, site) instanceof Choice.Lacking);
    }

    @Nullable Limit limit(Limit.Kind kind, Substance substance, Site site) {
        return choose(kind, substance, site) instanceof Choice.Found(var limit) ? limit : null;
    }

    /** What the look for the limit of a site ended with. */
    sealed interface Choice {
        record Found(Limit limit) implements Choice {}

        record None() implements Choice {}

        record Lacking(Missing missing, String detail) implements Choice {}
    }

    private Choice choose(Limit.Kind kind, Substance substance, Site site) {
        Choice national = choose(limits, kind, substance, site);
        Choice local = choose(regional, kind, substance, site);
        if (local instanceof Choice.None || national instanceof Choice.Lacking) {
            return national;
        }
        if (local instanceof Choice.Found(var ours) && national instanceof Choice.Found(var theirs) && regionalRule == Regional.STRICTER) {
            return ours.unit().convert(ours.value(), theirs.unit()).compareTo(theirs.value()) < 0 ? local : national;
        }
        return local;
    }

    private Choice choose(Map<Substance, Map<Limit.Kind, List<Limit>>> from, Limit.Kind kind, Substance substance, Site site) {
        List<Limit> all = from.getOrDefault(substance, Map.of()).getOrDefault(kind, List.of());
        if (all.isEmpty()) {
            return new Choice.None();
        }
        if (foods != null) {
            return ofFood(all, site);
        }
        if (site.land() == Land.ROTATION) {
            return stricter(all, site);
        }
        return ofLand(all, site);
    }

    private Choice ofFood(List<Limit> all, Site site) {
        if (site.produce() == null) {
            return new Choice.Lacking(Missing.PRODUCE_UNKNOWN, "");
        }
        List<String> categories = Objects.requireNonNull(foods).categories(site.produce());
        if (categories.isEmpty()) {
            return new Choice.Lacking(Missing.PRODUCE_UNKNOWN, site.produce());
        }
        for (String category : categories) {
            for (Limit limit : all) {
                if (limit.land().equals(category)) {
                    return new Choice.Found(limit);
                }
            }
        }
        return new Choice.None();
    }

    /** 水旱轮作: the stricter of paddy and other (GB 15618-2018, table 1). */
    private Choice stricter(List<Limit> all, Site site) {
        Choice paddy = ofLand(all, site.withLand(Land.PADDY));
        Choice other = ofLand(all, site.withLand(Land.OTHER));
        return paddy instanceof Choice.Found(var first) && other instanceof Choice.Found(var second)
                && first.value().compareTo(second.value()) < 0 ? paddy : other;
    }

    private static Choice ofLand(List<Limit> all, Site site) {
        String land = "all";
        if (!has(all, land)) {
            if (site.land() == null) {
                return new Choice.Lacking(Missing.LAND_UNKNOWN, "");
            }
            land = site.land().columns().stream().filter(column -> has(all, column)).findFirst().orElse(null);
            if (land == null) {
                return new Choice.None();
            }
        }
        for (Limit limit : all) {
            if (limit.land().equals(land)) {
                if (limit.ph().equals(PhBand.ALL)) {
                    return new Choice.Found(limit);
                }
                if (site.ph() == null) {
                    return new Choice.Lacking(Missing.NO_PH, "");
                }
                if (site.ph().signum() < 0 || site.ph().compareTo(HIGHEST_PH) > 0) {
                    return new Choice.Lacking(Missing.NO_PH, site.ph().toPlainString() + " is none");
                }
                if (limit.ph().contains(site.ph())) {
                    return new Choice.Found(limit);
                }
            }
        }
        return new Choice.None(); // a regional table that leaves a pH out
    }

    private static boolean has(List<Limit> all, String land) {
        for (Limit limit : all) {
            if (limit.land().equals(land)) {
                return true;
            }
        }
        return false;
    }

    /** The limits of a substance, those of the region among them. */
    List<Limit> limitsWithRegional(Substance substance) {
        return Stream.of(limits, regional).map(from -> from.getOrDefault(substance, Map.of()))
                .flatMap(kinds -> kinds.values().stream()).flatMap(List::stream).toList();
    }

    /** Lands that the standard knows. */
    Collection<Land> lands() {
        return lands.values();
    }

    /** Whether a background can stand above the screening value of a substance. */
    boolean heedsBackground(Substance substance) {
        return backgroundClauses.containsKey(substance);
    }
}
