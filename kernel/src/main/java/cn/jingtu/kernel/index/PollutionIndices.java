package cn.jingtu.kernel.index;

import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes indices and grades them. Immutable and safe for threads.
 *
 * <p>Quotients are taken to 34 digits and rounded to 30 before they are compared, so that 0.9/0.3 is 3 and three thirds
 * are one. Results below the detection limit enter as half the limit; the caller flags them and never counts them as
 * exceedances.
 *
 * @see "rules/soil/pollution-index-grades.csv"
 */
public final class PollutionIndices {

    private static final MathContext WORK = MathContext.DECIMAL128;
    private static final MathContext RESULT = new MathContext(30, RoundingMode.HALF_EVEN);
    /** Müller's allowance for the natural variation of the background. */
    private static final BigDecimal BACKGROUND_ALLOWANCE = new BigDecimal("1.5");

    private static final PollutionIndices STANDARD = load();

    private final Map<PollutionIndex, List<Grade>> grades;
    private final Map<String, BigDecimal> responses;

    private PollutionIndices(Map<PollutionIndex, List<Grade>> grades, Map<String, BigDecimal> responses) {
        this.grades = grades;
        this.responses = responses;
    }

    /** The grades and toxic response factors that come with the library. */
    public static PollutionIndices standard() {
        return STANDARD;
    }

    private static PollutionIndices load() {
        var grades = new EnumMap<PollutionIndex, List<Grade>>(PollutionIndex.class);
        var responses = new LinkedHashMap<String, BigDecimal>();
        for (RuleTable.Row row : RuleTable.load("pollution-index-grades.csv").rows()) {
            if (row.text("index").equals("hakanson_tr")) {
                responses.put(row.text("grade"), row.number("lower").orElseThrow());
                continue;
            }
            for (PollutionIndex index : PollutionIndex.values()) {
                if (index.key().equals(row.text("index"))) {
                    grades.computeIfAbsent(index, _ -> new ArrayList<>()).add(new Grade(
                            index,
                            row.number("grade").orElseThrow().intValueExact(),
                            row.number("lower").orElse(null),
                            row.number("upper").orElse(null),
                            row.text("label_zh"),
                            row.text("label_en"),
                            row.text("source"),
                            row.verified()));
                }
            }
        }
        return new PollutionIndices(grades, responses);
    }

    /** The grades of an index from clean to heavy. */
    public List<Grade> grades(PollutionIndex index) {
        return List.copyOf(grades.get(index));
    }

    /** Hakanson's toxic response factor Tr by chemical symbol. */
    public Map<String, BigDecimal> responseFactors() {
        return Map.copyOf(responses);
    }

    /** The grade that a value of an index falls into. */
    public Grade grade(PollutionIndex index, BigDecimal value) {
        for (Grade grade : grades.get(index)) {
            if (!grade.endsBelow(value)) {
                return grade;
            }
        }
        throw new IllegalStateException("The grades of %s end below %s.".formatted(index.key(), value));
    }

    /**
     * The single index P = C/S in the grades of farmland monitoring.
     *
     * @param content   C, not negative, in the unit of the reference
     * @param reference S, above zero: a limit, usually the screening value for the point's pH and land use
     */
    public GradedIndex single(BigDecimal content, BigDecimal reference) {
        return single(PollutionIndex.SINGLE_FARMLAND, content, reference);
    }

    /** The single index P = C/S in the grades of either scale of single indices. */
    public GradedIndex single(PollutionIndex scale, BigDecimal content, BigDecimal reference) {
        if (scale != PollutionIndex.SINGLE_FARMLAND && scale != PollutionIndex.SINGLE_NATIONAL_SURVEY) {
            throw new IllegalArgumentException("scale (%s) is no scale of single indices.\nUse one of SINGLE_FARMLAND and SINGLE_NATIONAL_SURVEY."
                    .formatted(scale));
        }
        return graded(scale, quotient(content, reference));
    }

    /** By how much a content exceeds its limit, (C - S)/S; zero when it does not. */
    public static BigDecimal exceedanceMultiple(BigDecimal content, BigDecimal limit) {
        return quotient(content, limit).subtract(BigDecimal.ONE).max(BigDecimal.ZERO).round(RESULT);
    }

    /**
     * Nemerow's index over the single indices of one point, {@code sqrt((mean(P)² + max(P)²)/2)}.
     *
     * @param singleIndices at least one, none negative
     */
    public GradedIndex nemerow(Collection<BigDecimal> singleIndices) {
        if (singleIndices.isEmpty()) {
            throw new IllegalArgumentException("singleIndices is empty.\nNemerow's index needs at least one single index.");
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (BigDecimal single : singleIndices) {
            sum = sum.add(notNegative("single index", single));
            max = max.max(single);
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(singleIndices.size()), WORK);
        BigDecimal square = mean.multiply(mean).add(max.multiply(max)).divide(BigDecimal.TWO, WORK);
        return graded(PollutionIndex.NEMEROW, square.sqrt(WORK));
    }

    /**
     * The geo-accumulation index Igeo = log2(C/(1.5 B)).
     *
     * @param content    C, above zero, in the unit of the background
     * @param background B, above zero: the geochemical background
     */
    public GradedIndex geoAccumulation(BigDecimal content, BigDecimal background) {
        if (content.signum() <= 0) {
            throw new IllegalArgumentException(
                    "content (%s) must be above zero to have a logarithm.\nMaybe it lies below the detection limit: use half the limit and flag it."
                            .formatted(content));
        }
        BigDecimal ratio = quotient(content, positive("background", background).multiply(BACKGROUND_ALLOWANCE)).round(RESULT);
        double log = Math.log(ratio.doubleValue()) / Math.log(2);
        // On a power of two the logarithm is whole, and an edge of the grades: no rounding may push it off.
        int whole = (int) Math.rint(log);
        boolean onEdge = ratio.compareTo(powerOfTwo(whole)) == 0;
        return graded(PollutionIndex.GEO_ACCUMULATION, onEdge ? BigDecimal.valueOf(whole) : offEdge(log, ratio, whole));
    }

    private static BigDecimal offEdge(double log, BigDecimal ratio, int whole) {
        if (log != whole) {
            return BigDecimal.valueOf(log);
        }
        boolean above = ratio.compareTo(powerOfTwo(whole)) > 0;
        return BigDecimal.valueOf(above ? Math.nextUp(log) : Math.nextDown(log));
    }

    private static BigDecimal powerOfTwo(int exponent) {
        return exponent >= 0 ? BigDecimal.TWO.pow(exponent) : BigDecimal.ONE.divide(BigDecimal.TWO.pow(-exponent));
    }

    /**
     * Hakanson's factor of one substance, Er = Tr C/B.
     *
     * @param symbol     a substance with a response factor, such as {@code Cd}
     * @param background B, above zero: the reference before industrial times
     */
    public GradedIndex riskFactor(String symbol, BigDecimal content, BigDecimal background) {
        return graded(PollutionIndex.RISK_FACTOR, response(symbol).multiply(quotient(content, background)));
    }

    /**
     * Hakanson's ecological risk of one point: the factors and their sum RI.
     *
     * @param ratios C/B by chemical symbol, at least one
     */
    public EcologicalRisk ecologicalRisk(Map<String, BigDecimal> ratios) {
        if (ratios.isEmpty()) {
            throw new IllegalArgumentException("ratios is empty.\nThe ecological risk needs at least one substance.");
        }
        var factors = new LinkedHashMap<String, GradedIndex>();
        BigDecimal total = BigDecimal.ZERO;
        for (var entry : ratios.entrySet()) {
            BigDecimal factor = response(entry.getKey()).multiply(notNegative("ratio", entry.getValue()));
            factors.put(entry.getKey(), graded(PollutionIndex.RISK_FACTOR, factor));
            total = total.add(factor);
        }
        List<String> missing = responses.keySet().stream().filter(symbol -> !ratios.containsKey(symbol)).toList();
        return new EcologicalRisk(factors, graded(PollutionIndex.ECOLOGICAL_RISK, total), missing);
    }

    /** The ratio of a content to its reference, to 34 digits: what {@link #nemerow} and {@link #ecologicalRisk} take. */
    public static BigDecimal quotient(BigDecimal content, BigDecimal reference) {
        return notNegative("content", content).divide(positive("reference", reference), WORK);
    }

    private BigDecimal response(String symbol) {
        BigDecimal response = responses.get(symbol);
        if (response == null) {
            throw new IllegalArgumentException("symbol (%s) has no toxic response factor.\nThose with one are %s."
                    .formatted(symbol, responses.keySet()));
        }
        return response;
    }

    private GradedIndex graded(PollutionIndex index, BigDecimal value) {
        BigDecimal rounded = value.round(RESULT).stripTrailingZeros();
        return new GradedIndex(rounded, grade(index, rounded));
    }

    private static BigDecimal positive(String what, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("%s (%s) must be above zero.".formatted(what, value));
        }
        return value;
    }

    private static BigDecimal notNegative(String what, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must not be negative.\nMaybe the laboratory wrote a detection limit with a minus sign.".formatted(what, value));
        }
        return value;
    }
}
