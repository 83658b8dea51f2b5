package cn.jingtu.oversight;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 举报办理台账: reports of the public from receipt to answer and reward. Who reported stands apart, in a register that only those who handle reports read. */
@Register(
        key = "public-reports", code = "R49", zh = "举报办理台账", en = "Public reports",
        table = "register_public_report", shape = Register.Shape.POINT, label = "reportNo", unique = "reportNo",
        measures = "public-reports")
record PublicReport(
        @Field(zh = "举报编号", en = "Report", listed = true, synonyms = {"受理编号", "工单编号"}) @NotBlank @Size(max = 60)
        String reportNo,
        @Field(zh = "举报渠道", en = "Channel", listed = true, synonyms = "来源渠道") @NotNull
        Channel channel,
        @Field(zh = "登记日期", en = "Received on", listed = true, synonyms = "举报日期") @NotNull @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "反映问题", en = "Matter", listed = true, synonyms = "举报内容", help = {"不写举报人的任何信息", "Nothing that tells who reported"}) @NotBlank @Size(max = 500)
        String matter,
        @Field(zh = "问题类型", en = "Kind of matter", listed = true) @NotNull
        Kind kind,
        @Field(zh = "实名举报", en = "Named reporter", listed = true) @NotNull
        Boolean named,
        @Field(zh = "被举报对象", en = "Reported against") @Size(max = 200)
        String accused,
        @Field(zh = "企业", en = "Enterprise", link = "enterprises", synonyms = "企业名称")
        Long enterprise,
        @Field(zh = "受理情况", en = "Acceptance", listed = true, group = {"受理与核查", "Acceptance and check"})
        Acceptance acceptance,
        @Field(zh = "受理日期", en = "Accepted on") @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "不予受理理由", en = "Why refused") @Size(max = 300)
        String refusalReason,
        @Field(zh = "承办单位", en = "Handled by") @Size(max = 100)
        String handler,
        @Field(zh = "办结期限", en = "Due", listed = true) @NotNull
        LocalDate due,
        @Field(zh = "延期至", en = "Extended to")
        LocalDate extendedTo,
        @Field(zh = "现场核查日期", en = "Checked on site on") @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "核查结论", en = "Conclusion", listed = true, synonyms = "是否属实")
        Conclusion conclusion,
        @Field(zh = "处置方式", en = "What was done", listed = true, group = {"处置与反馈", "Action and answer"})
        Disposal disposal,
        @Field(zh = "处置情况", en = "Action", lines = true) @Size(max = 500)
        String action,
        @Field(zh = "办结日期", en = "Closed on", listed = true) @PastOrPresent
        LocalDate closedOn,
        @Field(zh = "反馈日期", en = "Answered on", help = {"实名举报必须反馈（法典第一百四十六条）", "A named reporter must be answered (code, article 146)"}) @PastOrPresent
        LocalDate answeredOn,
        @Field(zh = "满意度", en = "Satisfaction")
        Satisfaction satisfaction,
        @Field(zh = "奖励评定", en = "Reward", listed = true, group = {"奖励", "Reward"})
        Reward reward,
        @Field(zh = "奖励评定日期", en = "Reward decided on") @PastOrPresent
        LocalDate rewardDecidedOn,
        @Field(zh = "奖励金额", en = "Amount of the reward", unit = "元", listed = true) @PositiveOrZero
        BigDecimal rewardYuan,
        @Field(zh = "奖励通知日期", en = "Reward told on") @PastOrPresent
        LocalDate rewardNoticeOn,
        @Field(zh = "奖励领取日期", en = "Reward paid on") @PastOrPresent
        LocalDate rewardPaidOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("acceptedOn", "receivedOn")
                .neededWith("acceptance", "acceptedOn")
                .neededWith("acceptedOn", "acceptance")
                .neededWhen("refusalReason", acceptance == Acceptance.REFUSED, "acceptance")
                .notBefore("due", "receivedOn")
                .notBefore("extendedTo", "due")
                .notBefore("checkedOn", "receivedOn")
                .notBefore("closedOn", "receivedOn")
                .neededWhen("conclusion", closedOn != null && acceptance == Acceptance.ACCEPTED, "closedOn")
                .neededWith("disposal", "conclusion")
                .notBefore("answeredOn", "receivedOn")
                .neededWhen("answeredOn", Boolean.TRUE.equals(named) && closedOn != null, "closedOn")
                .neededWith("rewardDecidedOn", "reward")
                .neededWhen("rewardYuan", reward == Reward.GRANTED || reward == Reward.PAID, "reward")
                .neededWhen("rewardPaidOn", reward == Reward.PAID, "reward")
                .notBefore("rewardNoticeOn", "rewardDecidedOn")
                .notBefore("rewardPaidOn", "rewardDecidedOn")
                .issues();
    }

    enum Channel implements Option {
        @Words(zh = "12345 热线", en = "Hotline 12345") HOTLINE_12345,
        @Words(zh = "12369 热线", en = "Hotline 12369") HOTLINE_12369,
        @Words(zh = "信函", en = "Letter") LETTER,
        @Words(zh = "电子邮件", en = "E-mail") EMAIL,
        @Words(zh = "网站", en = "Web") WEB,
        @Words(zh = "微信", en = "WeChat") WECHAT,
        @Words(zh = "来访", en = "Visit") VISIT,
        @Words(zh = "上级转办", en = "Sent down") SENT_DOWN
    }

    enum Kind implements Option {
        @Words(zh = "固体废物倾倒堆放", en = "Waste dumped or heaped") WASTE,
        @Words(zh = "废水渗漏或直排", en = "Waste water") WASTE_WATER,
        @Words(zh = "农用地污染", en = "Farmland") FARMLAND,
        @Words(zh = "建设用地污染或违规开发", en = "Construction land") PLOT,
        @Words(zh = "畜禽养殖", en = "Livestock") LIVESTOCK,
        @Words(zh = "修复施工扰民或二次污染", en = "Remediation works") WORKS,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum Acceptance implements Option {
        @Words(zh = "受理", en = "Accepted") ACCEPTED,
        @Words(zh = "不予受理", en = "Refused") REFUSED,
        @Words(zh = "转办", en = "Passed on") PASSED_ON
    }

    enum Conclusion implements Option {
        @Words(zh = "属实", en = "Confirmed") CONFIRMED,
        @Words(zh = "部分属实", en = "Partly confirmed") PARTLY,
        @Words(zh = "不属实", en = "Unfounded") UNFOUNDED,
        @Words(zh = "重复举报", en = "Reported before") DUPLICATE
    }

    enum Disposal implements Option {
        @Words(zh = "责令整改", en = "Ordered to put right") ORDERED,
        @Words(zh = "立案查处", en = "Case opened") CASE,
        @Words(zh = "移送", en = "Handed over") TRANSFERRED,
        @Words(zh = "无需处置", en = "Nothing to do") NOTHING
    }

    enum Satisfaction implements Option {
        @Words(zh = "满意", en = "Satisfied") SATISFIED,
        @Words(zh = "基本满意", en = "Fairly satisfied") FAIRLY,
        @Words(zh = "不满意", en = "Not satisfied") NOT
    }

    enum Reward implements Option {
        @Words(zh = "不予奖励", en = "None") NONE,
        @Words(zh = "已评定待领取", en = "Granted") GRANTED,
        @Words(zh = "已领取", en = "Paid") PAID,
        @Words(zh = "逾期未领", en = "Not claimed in time") LAPSED
    }
}
