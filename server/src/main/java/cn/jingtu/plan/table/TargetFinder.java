package cn.jingtu.plan.table;

import cn.jingtu.plan.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the numbers that a measure demands: 提高到40%以上, 达75%以上, 零增长, 完成1.2万亩. Years and phone numbers are none. */
final class TargetFinder {

    private static final String VERB =
            "(?<verb>提高到|提升到|提升至|提高至|增加到|扩大到|达到|不低于|不少于|不小于|大于|超过|≥|不超过|不高于|不大于|控制在|低于|小于|≤|下降|降低|减少|削减|完成|新增|达|为)";
    private static final String UNIT = "(?<unit>%|％|个百分点|百分点|万亩|亩|公顷|平方公里|平方米|万吨|吨|公里|家|个|处|座|次|场|人次|人|小时|批次|项|户)";
    private static final Pattern DEMAND = Pattern.compile(
            "^(?<name>.*?)" + VERB + "?(?<about>约|到|至|率)?\\s*(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s*" + UNIT + "(?<bound>以上|及以上|以下|以内|左右)?(?<tail>.*)$");
    private static final Pattern ZERO = Pattern.compile("^(?<name>.*?)(?:实现|保持|达到|为)?(?:零增长|负增长)");

    private TargetFinder() {}

    static List<Target> find(String text) {
        var targets = new ArrayList<Target>();
        for (var clause : text.split("[，。；;,\\n]")) {
            var squeezed = clause.strip();
            var zero = ZERO.matcher(squeezed);
            if (zero.find()) {
                targets.add(new Target(name(zero.group("name")) + "增长率", "<=", BigDecimal.ZERO, "%", squeezed));
                continue;
            }
            var demand = DEMAND.matcher(squeezed);
            if (!demand.find()) continue;
            var verb = demand.group("verb") == null ? "" : demand.group("verb");
            var bound = demand.group("bound") == null ? "" : demand.group("bound");
            var subject = demand.group("name");
            if (verb.isEmpty() && subject.matches("^(?:完成|新增|实施|建成).+")) {
                verb = "完成";
                subject = subject.substring(2);
            }
            if (verb.isEmpty() && bound.isEmpty()) continue;
            var name = name(subject);
            if (name.isEmpty()) name = name(demand.group("tail"));
            if (name.isEmpty()) continue;
            if (verb.equals("下降") || verb.equals("降低") || verb.equals("减少") || verb.equals("削减")) name += verb.equals("削减") || verb.equals("减少") ? "减少" : "下降";
            targets.add(new Target(name, comparator(verb, bound),
                    new BigDecimal(demand.group("number").replace(",", "")), demand.group("unit").replace('％', '%'), squeezed));
        }
        return List.copyOf(targets);
    }

    private static String comparator(String verb, String bound) {
        if (bound.equals("以下") || bound.equals("以内") || List.of("不超过", "不高于", "不大于", "控制在", "≤").contains(verb)) return "<=";
        if (List.of("低于", "小于").contains(verb)) return "<=";
        if (List.of("大于", "超过").contains(verb)) return ">";
        return ">=";
    }

    private static String name(String words) {
        return words.replaceFirst("^.*?(?:年底前|年底|年前|年)(?=.{2,})", "")
                .replaceFirst("^(?:到|至|力争|确保|实现|使|全区|全县|本区|并|且|其中)+", "")
                .replaceFirst("(?:要|应|须|分别|均|力争)+$", "").strip();
    }
}
