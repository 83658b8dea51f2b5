package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.substance.Substance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a standard for columns of measured contents: the same as {@link Standard#evaluate}, for hundreds of
 * millions of results a minute and without an object a row. Immutable and safe to share.
 *
 * <pre>{@code
 * var table = VerdictTable.of(Standards.get("gb15618-2018"));
 * int cadmium = table.substance(standard.find("Cd").orElseThrow());
 * byte paddy = table.land(Land.PADDY);
 * table.evaluate(substances, mgPerKg, ph, lands, verdicts, ratios, 0, verdicts.length);
 * }</pre>
 *
 * <p>Why comparing {@code double} values is exact here, and what bounds the speed, stands in {@code package.md}.
 */
public final class VerdictTable {

    public static final byte LOW = 0;
    public static final byte ELEVATED = 1;
    public static final byte HIGH = 2;
    public static final byte NOT_EVALUABLE = 3;

    private static final double HIGHEST_PH = 14;
    private static final long HIGHEST_PH_BITS = Double.doubleToRawLongBits(HIGHEST_PH);
    /** Three ends between pH bands, the highest pH; above that, or NaN, the pH is unknown. */
    private static final int ENDS = 3;
    private static final int BANDS = ENDS + 2;
    /** Of each cell: bits of screening, intervention and greatest value, bits of the divisor of the ratio. */
    private static final int CELL = 4;
    private static final long GREATEST = Double.doubleToRawLongBits(Double.MAX_VALUE);
    /** Less than the bits of every content, so that each of the three comparisons counts. */
    private static final long NEVER = -1;
    private static final long NAN = Double.doubleToRawLongBits(Double.NaN);

    private final List<Substance> substances;
    private final Map<Substance, Integer> indices = new HashMap<>();
    private final Map<Substance, Unit> units = new HashMap<>();
    private final List<Land> lands;
    private final long[] ends = new long[ENDS];
    private final long[] cells;

    private VerdictTable(Standard standard) {
        this.substances = standard.items().stream()
                .filter(item -> standard.limits(item).stream().noneMatch(limit -> limit.kind() == Limit.Kind.MINIMUM)).toList();
        this.lands = standard.lands().stream().distinct().filter(land -> land != Land.VEGETABLE).sorted().toList();
        var bandEnds = new TreeSet<BigDecimal>();
        for (Substance substance : substances) {
            indices.put(substance, indices.size());
            List<Limit> limits = standard.limitsWithRegional(substance);
            units.put(substance, limits.getFirst().unit());
            limits.stream().flatMap(limit -> Stream.of(limit.ph().above(), limit.ph().upTo()))
                    .filter(Objects::nonNull).forEach(bandEnds::add);
        }
        if (bandEnds.size() > ENDS) {
            throw new IllegalArgumentException("%s with its regional limits has more than %d pH bands: %s.".formatted(standard.number(), ENDS + 1, bandEnds));
        }
        var points = new ArrayList<@Nullable BigDecimal>(bandEnds); // each end belongs to the band below it
        while (points.size() < ENDS + 1) {
            points.add(BigDecimal.valueOf((long) HIGHEST_PH));
        }
        for (int i = 0; i < ENDS; i++) {
            ends[i] = Double.doubleToRawLongBits(points.get(i).doubleValue());
        }
        points.add(null);
        this.cells = new long[(lands.size() + 1) * (substances.size() + 1) * BANDS * CELL];
        fill(standard, points);
    }

    private void fill(Standard standard, List<@Nullable BigDecimal> points) {
        int cell = 0;
        for (int land = 0; land <= lands.size(); land++) {
            for (int substance = 0; substance <= substances.size(); substance++) {
                for (BigDecimal ph : points) {
                    var site = Site.farmland(land < lands.size() ? lands.get(land) : null, ph);
                    Limit screening = substance < substances.size() && standard.isDecidable(substances.get(substance), site)
                            ? standard.limit(Limit.Kind.SCREENING, substances.get(substance), site) : null;
                    if (screening == null) {
                        set(cell, NEVER, NEVER, NEVER, Double.NaN);
                    } else {
                        Limit intervention = standard.limit(Limit.Kind.INTERVENTION, screening.substance(), site);
                        Limit background = standard.heedsBackground(screening.substance())
                                ? standard.limit(Limit.Kind.BACKGROUND, screening.substance(), site) : null;
                        long floor = background == null ? 0 : bits(background);
                        long low = Math.max(bits(screening), floor);
                        set(cell, low, intervention == null ? GREATEST : Math.max(bits(intervention), low), GREATEST,
                                screening.value().doubleValue());
                    }
                    cell += CELL;
                }
            }
        }
    }

    private static long bits(Limit limit) {
        return Double.doubleToRawLongBits(limit.value().doubleValue());
    }

    private void set(int cell, long screening, long intervention, long greatest, double divisor) {
        cells[cell] = screening;
        cells[cell + 1] = intervention;
        cells[cell + 2] = greatest;
        cells[cell + 3] = Double.doubleToRawLongBits(divisor);
    }

    /**
     * The table of a standard that distinguishes by land, with its regional limits and backgrounds if it has any.
     *
     * @throws IllegalArgumentException for a standard by food, or one with more than four pH bands
     */
    public static VerdictTable of(Standard standard) {
        if (standard.medium() == Standard.Medium.FOOD) {
            throw new IllegalArgumentException("%s distinguishes by food: evaluate its results one by one.".formatted(standard.number()));
        }
        return new VerdictTable(standard);
    }

    /** What the table knows, by index. Items with an allowed range, such as the pH of irrigation water, are not in it. */
    public List<Substance> substances() {
        return substances;
    }

    /** The index of a substance; one past the last for a substance without limit, whose results are not evaluable. */
    public int substance(Substance substance) {
        return indices.getOrDefault(substance, substances.size());
    }

    /** The unit in which contents of a substance with a limit are given. */
    public Unit unit(Substance substance) {
        return units.getOrDefault(substance, Unit.MG_PER_KG);
    }

    /** The lands the table knows, by code. */
    public List<Land> lands() {
        return lands;
    }

    /** The code of a land; one past the last for null and for a land that the standard does not know. */
    public byte land(@Nullable Land land) {
        int index = lands.indexOf(land);
        return (byte) (index < 0 ? lands.size() : index);
    }

    /**
     * Writes the verdict of each row from {@code from} to before {@code to}.
     *
     * @param substances  index of each row's substance; any other number is a substance without limit
     * @param contents    in the {@linkplain #unit unit of the limit}, per dry mass; negative, infinite and NaN are not evaluable
     * @param ph          NaN, and what is not between 0 and 14, is unknown
     * @param lands       code of each row's land; any other number is unknown
     * @param verdicts    {@link #LOW}, {@link #ELEVATED}, {@link #HIGH} or {@link #NOT_EVALUABLE}
     * @param ratios      content divided by screening value, correctly rounded, NaN where the content is NaN or there is no limit;
     *                    null when not wanted
     * @throws IndexOutOfBoundsException when an array is shorter than {@code to}
     */
    public void evaluate(int[] substances, double[] contents, double[] ph, byte[] lands,
            byte[] verdicts, double @Nullable [] ratios, int from, int to) {
        int rows = Math.min(Math.min(Math.min(substances.length, contents.length), Math.min(ph.length, lands.length)),
                Math.min(verdicts.length, ratios == null ? Integer.MAX_VALUE : ratios.length));
        if (from < 0 || from > to || to > rows) {
            throw new IndexOutOfBoundsException("rows %d to %d of arrays of %d.".formatted(from, to, rows));
        }
        if (ratios == null) {
            verdicts(substances, contents, ph, lands, verdicts, from, to);
        } else {
            verdictsAndRatios(substances, contents, ph, lands, verdicts, ratios, from, to);
        }
    }

    private void verdicts(int[] substances, double[] contents, double[] ph, byte[] lands, byte[] verdicts, int from, int to) {
        final long[] cells = this.cells;
        final long end0 = ends[0];
        final long end1 = ends[1];
        final long end2 = ends[2];
        final int substanceCount = this.substances.size();
        final int landCount = this.lands.size();
        for (int i = from; i < to; i++) {
            int cell = cell(substances[i], lands[i], ph[i], substanceCount, landCount, end0, end1, end2);
            verdicts[i] = verdict(cells, cell, bitsOf(contents[i]));
        }
    }

    private void verdictsAndRatios(int[] substances, double[] contents, double[] ph, byte[] lands, byte[] verdicts, double[] ratios,
            int from, int to) {
        final long[] cells = this.cells;
        final long end0 = ends[0];
        final long end1 = ends[1];
        final long end2 = ends[2];
        final int substanceCount = this.substances.size();
        final int landCount = this.lands.size();
        for (int i = from; i < to; i++) {
            int cell = cell(substances[i], lands[i], ph[i], substanceCount, landCount, end0, end1, end2);
            long content = bitsOf(contents[i]);
            verdicts[i] = verdict(cells, cell, content);
            ratios[i] = Double.longBitsToDouble(content) / Double.longBitsToDouble(cells[cell + 3]);
        }
    }

    /**
     * The bits of a number that is not negative; they are ordered as the numbers are, NaN above all. Negative numbers become
     * NaN, so that one subtraction and one shift compare without a branch.
     */
    private static long bitsOf(double number) {
        long bits = Double.doubleToRawLongBits(number + 0.0); // -0.0 becomes 0.0
        return bits & Long.MAX_VALUE | bits >> 63 & NAN;
    }

    /** 1 where {@code number} is above {@code limit}; neither difference can overflow, as all bits lie from -1 to the maximum. */
    private static int above(long number, long limit) {
        return (int) (limit - number >>> 63);
    }

    private static int cell(int substance, byte land, double ph, int substanceCount, int landCount, long end0, long end1, long end2) {
        long acidity = bitsOf(ph);
        int band = above(acidity, end0) + above(acidity, end1) + above(acidity, end2) + above(acidity, HIGHEST_PH_BITS);
        int row = Math.min(land & 0xFF, landCount) * (substanceCount + 1) + Math.min(substance & Integer.MAX_VALUE, substanceCount);
        return (row * BANDS + band) * CELL;
    }

    private static byte verdict(long[] cells, int cell, long content) {
        return (byte) (above(content, cells[cell]) + above(content, cells[cell + 1]) + above(content, cells[cell + 2]));
    }
}
