package cn.jingtu.plan.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits the organisations of one cell. Separators mix 、，,；; and spaces; 和 and 及 separate only behind the end of a
 * name, for 发展和改革局 is one body; notes in brackets and verbs at the end (实施, 负责, 牵头, 配合) belong to nobody.
 */
final class NameList {

    /**
     * @param group    key of the phrase that stands for several, {@code all-departments} or {@code all-towns}; else null
     * @param mentions how often the cell names it
     */
    record Name(String text, @Nullable String group, int mentions) {}

    /** A cell that says who leads and who takes part in one. */
    record Split(List<Name> leads, List<Name> participants) {}

    private static final String ENDS = "局|委|办|部|院|会|府|处|队|中心|公司|站|所|集团|分局|法庭|街道|镇|乡|园区";

    private static final Pattern TOWNS = Pattern.compile(
            "(?:其他|全区|全县)?(?:各|所有)(?:个)?(?:乡镇|镇乡|镇街(?!道)|镇|乡|街道)(?:人民政府|政府)?(?:办事处|办)?"
                    + "(?:[、，,（(及和与/]*(?:各)?(?:街道办事处|街道办|街道|街办|街|园区)(?:[）)](?:办事处|办)?)?)?"
                    + "(?:办事处|人民政府|政府|办)?");

    private static final Pattern DEPARTMENTS = Pattern.compile(
            "(?:区|县|市|区直|县直|市直|区级|县级)?(?:直)?(?:各|其他|其它|等|所有)*(?:相关|有关|各成员|成员|职能)(?:职能)?(?:部门|单位)"
                    + "|(?:区直|县直|市直)(?:各)?(?:部门|单位)|各(?:部门|单位|成员单位)");

    private static final Pattern NOTE = Pattern.compile(
            "[（(](?:牵头|主办|配合|协办|排名.{0,14}|按职责.{0,8}|负责|参与|以下同|下同)[）)]");

    private static final Pattern LABELLED = Pattern.compile(
            "^(?:牵头|主办|责任)(?:部门|单位)?[：:](?<lead>.+?)[；;。，,\\s]*(?:配合|参与|协办|协作|参加)(?:部门|单位)?[：:](?<part>.+)$", Pattern.DOTALL);

    private static final Pattern SPOKEN = Pattern.compile(
            "^(?:由)?(?<lead>.+?)牵头[，,、；;](?<part>.+?)(?:等)?(?:参与|配合|协助|参加|协办|按职责分工负责)。?$");

    private NameList() {}

    static Split splitBoth(String cell) {
        var text = Grid.clean(cell);
        for (var pattern : List.of(LABELLED, SPOKEN)) {
            var match = pattern.matcher(text);
            if (match.find()) return new Split(split(match.group("lead")), split(match.group("part")));
        }
        return new Split(split(text), List.of());
    }

    static List<Name> split(String cell) {
        var text = NOTE.matcher(Grid.clean(cell)).replaceAll("").replaceFirst("^(?:牵头|责任|配合|参与|协办|主办)(?:部门|单位)?[：:]", "");
        var found = new LinkedHashMap<String, Name>();
        var rest = new StringBuilder();
        var from = 0;
        var phrase = Pattern.compile("(?<towns>" + TOWNS.pattern() + ")|(?<departments>" + DEPARTMENTS.pattern() + ")").matcher(text);
        // A phrase is recognised only where a name may begin: 区农业局各有关部门 would be odd, but 、各有关部门 is usual.
        while (phrase.find()) {
            if (phrase.end() == phrase.start()) continue;
            if (phrase.start() > 0 && "、，,；; 　。及和与等由".indexOf(text.charAt(phrase.start() - 1)) < 0) continue;
            plain(rest.append(text, from, phrase.start()).toString(), found);
            rest.setLength(0);
            add(found, phrase.group(), phrase.group("towns") != null ? "all-towns" : "all-departments");
            from = phrase.end();
        }
        plain(rest.append(text.substring(from)).toString(), found);
        return List.copyOf(found.values());
    }

    private static void plain(String text, LinkedHashMap<String, Name> into) {
        for (var piece : text.split("[、，,；;。/\\n|＋+]+")) {
            for (var spaced : spaces(piece)) {
                for (var name : spaced.split("(?<=" + ENDS + ")(?:以及|和|及|与)(?=.{3,})")) {
                    for (var inner : brackets(name)) add(into, bare(inner), null);
                }
            }
        }
    }

    /** A space separates two names; inside one name (区 农 业 局) it is only layout. */
    private static List<String> spaces(String piece) {
        var words = Grid.strip(piece).split("[\\s\\u3000\\u00a0]+");
        var names = new ArrayList<String>();
        var open = new StringBuilder();
        for (var word : words) {
            open.append(word);
            if (open.length() >= 3 && open.toString().matches(".*(?:" + ENDS + ")[）)]?")) {
                names.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            if (names.isEmpty() || open.length() >= 3) names.add(open.toString());
            else names.set(names.size() - 1, names.getLast() + open);
        }
        return names;
    }

    /** 区农业局（区林业局） names two bodies; 各镇（街道） and 源城分局（原环保局） name one. */
    private static List<String> brackets(String name) {
        var match = Pattern.compile("^(.+?)[（(](.+?)[）)]$").matcher(name);
        if (!match.find()) return List.of(name.replaceAll("[（()）]", ""));
        var inner = match.group(2);
        if (inner.length() >= 3 && inner.matches(".*(?:" + ENDS + ")") && !inner.startsWith("原")) return List.of(match.group(1), inner);
        return List.of(match.group(1));
    }

    private static String bare(String name) {
        var text = Grid.strip(name).replaceFirst("^(?:由|及|和|与|以及|会同|商)(?=.{3,})", "");
        text = text.replaceFirst("(?:按照?)?(?:各自)?(?:职责)?(?:分工)?(?:具体|分别|共同|组织|联合)?(?:负责|实施|落实|牵头|配合|参与|承担|协助|执行)$", "");
        return text.replaceFirst("(?<=" + ENDS + ")等(?:部门|单位)?$", "").replaceFirst("^等(?:部门|单位)?$", "");
    }

    private static void add(LinkedHashMap<String, Name> into, String text, @Nullable String group) {
        if (text.isBlank()) return;
        into.merge(group == null ? text : group, new Name(text, group, 1), (a, b) -> new Name(a.text(), a.group(), a.mentions() + 1));
    }
}
