package cn.jingtu.register.entry;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much two names are alike: pairs of neighbouring characters that both have. Legal forms and the place in front, which
 * nearly every name has, do not count.
 */
final class Likeness {

    static final double LEAST = 0.75;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PLACE = Pattern.compile("^(\\p{IsHan}{2,3}省)?(\\p{IsHan}{2,3}市)?(\\p{IsHan}{2,3}[区县])?(?=\\p{IsHan}{2})");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份|有限|责任|公司|集团)+");
    /** A short name that lies whole in a longer one is nearly as good as the same. */
    private static final double CONTAINED = 0.9;
    private static final int LEAST_PAIRS_CONTAINED = 3;

    private final Set<String> pairs;

    private Likeness(Set<String> pairs) {
        this.pairs = pairs;
    }

    static Likeness of(String name) {
        return new Likeness(pairs(name));
    }

    /** From 0 for nothing in common to 1 for the same name. */
    double to(String other) {
        var theirs = pairs(other);
        var shared = theirs.stream().filter(pairs::contains).count();
        if (shared == 0) return 0;
        int smaller = Math.min(pairs.size(), theirs.size());
        double contained = smaller >= LEAST_PAIRS_CONTAINED ? CONTAINED * shared / smaller : 0;
        return Math.max(2.0 * shared / (pairs.size() + theirs.size()), contained);
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
