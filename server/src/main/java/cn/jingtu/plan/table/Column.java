package cn.jingtu.plan.table;

import cn.jingtu.platform.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a work division table and the header words they go by. */
enum Column {
    /** Columns that other tables have and this one does not need; first, since 完成情况 is not a time limit. */
    OTHER(false, "其他", "other",
            List.of("备注", "进展", "完成情况", "状态", "灯", "得分", "分值", "进度", "下次到期", "联系人", "联系电话", "文号", "佐证", "依据", "落实情况",
                    "remark", "progress", "status", "light", "next due", "contact")),
    NUMBER(false, "序号", "number", List.of("序号", "编号", "项次", "号", "no", "no.", "number", "#")),
    PARTICIPANTS(false, "参与部门", "participants",
            List.of("参与部门", "参与单位", "参加单位", "配合部门", "配合单位", "协办单位", "协办部门", "协作单位", "协同部门", "协助单位", "participants", "supporting")),
    LEADS(true, "牵头部门", "lead",
            List.of("牵头部门", "牵头单位", "责任单位", "责任部门", "主办单位", "主办部门", "主办", "牵头", "主责单位", "承办单位", "负责部门", "负责单位", "实施单位", "责任主体", "lead", "leads", "responsible")),
    LIMIT(true, "完成时限", "time limit",
            List.of("完成时限", "时限", "完成时间", "时间要求", "进度要求", "时间节点", "完成期限", "期限", "截止时间", "时间安排", "实施时间", "完成日期", "time limit", "limit", "due", "deadline")),
    MEASURE(true, "任务措施", "measure",
            List.of("任务措施", "重点任务", "工作任务", "主要任务", "措施", "工作措施", "具体措施", "工作内容", "任务内容", "主要内容", "任务名称", "目标任务", "工作要求", "任务", "事项", "内容",
                    "measure", "measures", "task", "tasks", "content", "description")),
    PART(false, "条款", "part", List.of("条款", "部分", "章节", "类别", "分类", "领域", "板块", "任务类别", "一级任务", "方面", "part", "section", "chapter", "category"));

    private final boolean required;
    private final Bilingual label;
    private final List<String> words;

    Column(boolean required, String zh, String en, List<String> words) {
        this.required = required;
        this.label = Bilingual.of(zh, en);
        this.words = words;
    }

    boolean required() {
        return required;
    }

    Bilingual label() {
        return label;
    }

    List<String> words() {
        return words;
    }

    /** The column that a header word names: exactly, or by the longest known word in it. */
    static Optional<Column> named(String header) {
        var word = header.replaceAll("[\\s（(].*?[）)]|[\\s:：*_]", "").toLowerCase(Locale.ROOT);
        var spaced = header.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > 20) return Optional.empty();
        for (var column : values()) if (column.words.contains(word) || column.words.contains(spaced)) return Optional.of(column);
        Column best = null;
        int length = 1;
        for (var column : values()) {
            for (var known : column.words) {
                if (known.length() > length && word.contains(known) && word.length() <= known.length() + 6) {
                    best = column;
                    length = known.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** 责任单位 beside 牵头单位 means those who take part; alone it means the lead. */
    static boolean isWeakLead(String header) {
        var word = header.replaceAll("\\s", "");
        return word.startsWith("责任") || word.startsWith("实施") || word.startsWith("承办");
    }
}
