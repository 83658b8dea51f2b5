package cn.jingtu.demo.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/**
 * Draws what the demo shows from a seed, so that every installation shows the same and a test can name what it expects.
 *
 * <p>Texts may hold {@code {a:b}}, a number between a and b, {@code {-a:b}}, the number before less such a draw (so that
 * no more is finished than was found), and {@code {town}}.
 */
public final class Draw {

    private static final Pattern SLOT = Pattern.compile("\\{(-?)(\\d+):(\\d+)}|\\{town}");

    private static final String FAMILY = "陈李黄张林王吴刘梁邓叶曾谢罗蔡许钟赖邱温";
    private static final String[] GIVEN = {
        "志强", "丽华", "建军", "晓敏", "国栋", "秀英", "伟明", "海燕", "文杰", "玉兰", "俊峰", "雪梅", "永康", "静怡", "浩然", "春燕",
        "振华", "美玲", "家豪", "思琪", "立新", "慧珍", "世杰", "婷婷", "德胜", "小红", "明辉", "佩珊", "少波", "燕萍"
    };

    private final long seed;
    private final RandomGenerator random;
    private final List<String> towns;

    public Draw(long seed, List<String> towns) {
        this.seed = seed;
        // Named, because the default algorithm may differ between releases of Java.
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.towns = List.copyOf(towns);
    }

    /** Draws of its own for {@code part}: what is added elsewhere leaves them as they are. */
    Draw of(String part) {
        return new Draw(seed * 31 + part.hashCode(), towns);
    }

    /** From {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    double fraction() {
        return random.nextDouble();
    }

    /** A number with so many decimals. */
    BigDecimal decimal(double from, double to, int decimals) {
        return BigDecimal.valueOf(from + (to - from) * random.nextDouble()).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A day from {@code from} to {@code to}, both included. */
    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(Math.max(1, to.toEpochDay() - from.toEpochDay() + 1)));
    }

    /** So many different ones, in the order of {@code of}; all where there are no more. */
    <T> List<T> some(List<T> of, int count) {
        var left = new ArrayList<>(of);
        while (left.size() > count) left.remove(random.nextInt(left.size()));
        return List.copyOf(left);
    }

    public String personName() {
        return FAMILY.charAt(random.nextInt(FAMILY.length())) + GIVEN[random.nextInt(GIVEN.length)];
    }

    public String fill(String text) {
        var last = new int[] {0};
        return SLOT.matcher(text).replaceAll(slot -> {
            if (slot.group().equals("{town}")) {
                return one(towns);
            }
            var drawn = between(Integer.parseInt(slot.group(2)), Integer.parseInt(slot.group(3)));
            last[0] = slot.group(1).isEmpty() ? drawn : Math.max(0, last[0] - drawn);
            return Integer.toString(last[0]);
        });
    }
}
