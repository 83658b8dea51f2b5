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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 公益诉讼线索与检察建议: clues for the procuratorate, its suggestions with their replies, and suits. */
@Register(
        key = "public-interest-clues", code = "R50", zh = "公益诉讼线索与检察建议", en = "Public interest clues and suggestions",
        table = "register_public_interest_clue", label = "clueNo", unique = "clueNo",
        measures = "public-interest-suits")
record PublicInterestClue(
        @Field(zh = "线索编号", en = "Clue", listed = true) @NotBlank @Size(max = 60)
        String clueNo,
        @Field(zh = "线索内容", en = "Matter", listed = true, synonyms = "案由") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "线索来源", en = "Origin") @NotNull
        Origin origin,
        @Field(zh = "发现日期", en = "Found on", listed = true) @NotNull @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "移送日期", en = "Handed over on") @PastOrPresent
        LocalDate transferredOn,
        @Field(zh = "检察建议书文号", en = "Suggestion", listed = true, group = {"检察建议", "Suggestion"}, synonyms = "检察建议书编号") @Size(max = 80)
        String suggestionNo,
        @Field(zh = "被建议单位", en = "Addressed to") @Size(max = 200)
        String addressee,
        @Field(zh = "收到日期", en = "Received on") @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "回复期限", en = "Reply due", listed = true, help = {"一般两个月，紧急十五日", "Two months, fifteen days when urgent"})
        LocalDate replyDue,
        @Field(zh = "回复日期", en = "Replied on", listed = true) @PastOrPresent
        LocalDate repliedOn,
        @Field(zh = "回复文号", en = "Reply") @Size(max = 80)
        String replyNo,
        @Field(zh = "后续处理", en = "Follow-up", listed = true, group = {"跟进与诉讼", "Follow-up and suit"})
        FollowUp followUp,
        @Field(zh = "回头看日期", en = "Looked back on") @PastOrPresent
        LocalDate lookedBackOn,
        @Field(zh = "案号", en = "Case") @Size(max = 80)
        String caseNo,
        @Field(zh = "裁判日期", en = "Judged on") @PastOrPresent
        LocalDate judgedOn,
        @Field(zh = "裁判或调解结果", en = "Outcome", lines = true) @Size(max = 500)
        String outcome)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("transferredOn", "foundOn")
                .neededWith("addressee", "suggestionNo")
                .neededWith("replyDue", "receivedOn")
                .notBefore("replyDue", "receivedOn")
                .notBefore("repliedOn", "receivedOn")
                .neededWith("replyNo", "repliedOn")
                .neededWhen("caseNo", followUp == FollowUp.SUED, "followUp")
                .neededWith("outcome", "judgedOn")
                .issues();
    }

    enum Origin implements Option {
        @Words(zh = "检察机关自行发现", en = "Procuratorate") PROCURATORATE,
        @Words(zh = "行政机关移送", en = "Department") DEPARTMENT,
        @Words(zh = "群众举报", en = "Public report") REPORT,
        @Words(zh = "媒体报道", en = "Media") MEDIA
    }

    enum FollowUp implements Option {
        @Words(zh = "整改到位", en = "Put right") ACCEPTED,
        @Words(zh = "持续跟进", en = "Being watched") WATCHED,
        @Words(zh = "提起诉讼", en = "Suit filed") SUED,
        @Words(zh = "不予立案", en = "Dropped") DROPPED
    }
}
