package cn.jingtu.plan.measure;

import cn.jingtu.plan.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says which measure a row of anybody's table is about: recognition words, weighed by how rare they are in the
 * catalogue and how long, plus similarity of character pairs and triples (TF-IDF cosine) to the wording of the
 * catalogue. Deterministic; a person confirms or changes the answer.
 */
@Component
public class MeasureMatcher {

    /** Below this score a row is left without a measure, for a person to choose. */
    public static final double LEAST_SCORE = 0.20;

    /** Below this distance to the second best the answer is marked as doubtful. */
    public static final double CLEAR_LEAD = 0.06;

    /**
     * @param score 0…1; comparable between rows, not a probability
     */
    public record Match(Measure measure, double score) {}

    private record Profile(Measure measure, Map<String, Double> weights, double norm, List<String> forWords, List<String> againstWords) {}

    private final List<Profile> profiles = new ArrayList<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, Integer> wordSpread = new HashMap<>();

    public MeasureMatcher(MeasureCatalogue catalogue) {
        var grams = new HashMap<Measure, Map<String, Integer>>();
        for (var measure : catalogue.all()) {
            var own = new HashMap<String, Integer>();
            count(measure.title().zh(), 2, own);
            count(measure.summary().zh(), 1, own);
            for (var word : measure.words()) if (!word.startsWith("-")) count(word, 1, own);
            grams.put(measure, own);
        }
        var spread = new HashMap<String, Integer>();
        grams.values().forEach(own -> own.keySet().forEach(g -> spread.merge(g, 1, Integer::sum)));
        spread.forEach((gram, n) -> rarity.put(gram, Math.log((1.0 + grams.size()) / n)));
        for (var measure : catalogue.all()) {
            for (var word : measure.words()) if (!word.startsWith("-")) wordSpread.merge(word, 1, Integer::sum);
        }
        for (var measure : catalogue.all()) {
            var weights = weigh(grams.get(measure));
            profiles.add(new Profile(
                    measure,
                    weights,
                    norm(weights),
                    measure.words().stream().filter(w -> !w.startsWith("-")).toList(),
                    measure.words().stream().filter(w -> w.startsWith("-")).map(w -> w.substring(1)).toList()));
        }
    }

    /**
     * The measures closest to a row, best first.
     *
     * @param part  heading of the part, may be empty
     * @param title the short wording, may be empty
     * @param text  the measure in full
     */
    public List<Match> rank(String part, String title, String text, int most) {
        var own = new HashMap<String, Integer>();
        count(title, 1, own);
        count(text, 1, own);
        var weights = weigh(own);
        var norm = norm(weights);
        var head = squeeze(title);
        var body = squeeze(text);
        var whole = head + "\n" + body;
        var partNo = partOf(part);
        var matches = new ArrayList<Match>();
        for (var profile : profiles) {
            var similarity = cosine(weights, norm, profile);
            var evidence = 0.0;
            for (var word : profile.forWords()) {
                if (whole.contains(word)) evidence += value(word) * (head.contains(word) ? 1.2 : 1);
            }
            for (var word : profile.againstWords()) {
                if (whole.contains(word)) evidence -= 1.3;
            }
            var words = evidence <= 0 ? Math.max(-0.3, evidence / 8) : evidence / (evidence + 2.5);
            var score = 0.5 * similarity + 0.5 * words + (partNo == profile.measure().part() ? 0.07 : 0);
            matches.add(new Match(profile.measure(), Math.round(Math.clamp(score, 0, 1) * 1e4) / 1e4));
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(m -> m.measure().row()));
        return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
    }

    /** A long, rare word says more than a short one that many measures share. */
    private double value(String word) {
        var length = Math.min(6, word.length());
        return (0.35 + 0.2 * length) / Math.sqrt(wordSpread.getOrDefault(word, 1));
    }

    private static final List<Set<String>> PARTS = List.of(
            Set.of("详查", "调查", "监测", "查清", "摸清"),
            Set.of("农用地", "农产品"),
            Set.of("建设用地", "准入", "人居"),
            Set.of("未污染", "新增土壤污染", "新增污染"),
            Set.of("污染源", "源头"),
            Set.of("治理与修复", "治理修复", "修复"),
            Set.of("组织", "工作机制", "考核", "责任落实"),
            Set.of("执法", "监管能力", "队伍"),
            Set.of("资金", "科技", "投入"),
            Set.of("社会监督", "公众", "宣传", "社会共治"));

    /** Which of the ten parts a heading speaks of, 0 for none that is clear. */
    static int partOf(String heading) {
        var squeezed = squeeze(heading);
        var best = 0;
        var hits = 0;
        for (int i = 0; i < PARTS.size(); i++) {
            var n = (int) PARTS.get(i).stream().filter(squeezed::contains).count();
            if (n > hits) {
                hits = n;
                best = i + 1;
            }
        }
        return best;
    }

    /** Similarity of two wordings of the same table, 0…1, by character pairs (Dice). */
    public static double similarity(String a, String b) {
        var first = pairs(squeeze(a));
        var second = pairs(squeeze(b));
        if (first.isEmpty() || second.isEmpty()) return squeeze(a).equals(squeeze(b)) ? 1 : 0;
        var shared = first.stream().filter(second::contains).count();
        return 2.0 * shared / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    private static void count(String text, int times, Map<String, Integer> into) {
        for (var piece : text.split("[\\s，。、；：,;:（）()“”\"《》/]+")) {
            for (int n = 2; n <= 3; n++) {
                for (int i = 0; i + n <= piece.length(); i++) into.merge(piece.substring(i, i + n), times, Integer::sum);
            }
        }
    }

    private Map<String, Double> weigh(Map<String, Integer> counts) {
        var weights = new HashMap<String, Double>();
        counts.forEach((gram, n) -> {
            var rare = rarity.get(gram);
            if (rare != null) weights.put(gram, (1 + Math.log(n)) * rare);
        });
        return weights;
    }

    private static double norm(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }

    private static double cosine(Map<String, Double> weights, double norm, Profile profile) {
        if (norm == 0 || profile.norm() == 0) return 0;
        var dot = 0.0;
        for (var entry : weights.entrySet()) {
            var other = profile.weights().get(entry.getKey());
            if (other != null) dot += entry.getValue() * other;
        }
        return dot / (norm * profile.norm());
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }
}
