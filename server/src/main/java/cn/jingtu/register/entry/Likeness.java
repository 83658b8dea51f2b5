package cn.jingtu.register.entry;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much two names are alike: pairs of neighbouring characters that both have. Legal forms and the place in front, which
 * nearly every name has, do not count. Names with different numbers in them (堆场1, 堆场2) are of different things.
 */
final class Likeness {

    static final double LEAST = 0.75;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PLACE = Pattern.compile("^(\\p{IsHan}{2,3}省)?(\\p{IsHan}{2,3}市)?(\\p{IsHan}{2,3}[区县])?(?=\\p{IsHan}{2})");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份|有限|责任|公司|集团)+");
    /** A short name that lies whole in a longer one is nearly as good as the same. */
    private static final double CONTAINED = 0.9;
    private static final int LEAST_PAIRS_CONTAINED = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+|[一二三四五六七八九十]+(?=[号期])");

    private final Set<String> pairs;
    private final List<String> numbers;

    private Likeness(String name) {
        this.pairs = pairs(name);
        this.numbers = numbers(name);
    }

    static Likeness of(String name) {
        return new Likeness(name);
    }

    /** From 0 for nothing in common to 1 for the same name. */
    double to(String other) {
        var theirNumbers = numbers(other);
        if (!numbers.isEmpty() && !theirNumbers.isEmpty() && !numbers.equals(theirNumbers)) return 0;
        var theirs = pairs(other);
        var shared = theirs.stream().filter(pairs::contains).count();
        if (shared == 0) return 0;
        int smaller = Math.min(pairs.size(), theirs.size());
        double contained = smaller >= LEAST_PAIRS_CONTAINED ? CONTAINED * shared / smaller : 0;
        return Math.max(2.0 * shared / (pairs.size() + theirs.size()), contained);
    }

    private static List<String> numbers(String name) {
        return NUMBER.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).results().map(MatchResult::group).toList();
    }

    private static Set<String> pairs(String name) {
        var plain = NO_LETTER.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
        var core = LEGAL_FORM.matcher(PLACE.matcher(plain).replaceFirst("")).replaceAll("");
        var kept = core.length() < 2 ? plain : core;
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < kept.length(); i++) pairs.add(kept.substring(i, i + 2));
        if (pairs.isEmpty() && !kept.isEmpty()) pairs.add(kept);
        return pairs;
    }
}
