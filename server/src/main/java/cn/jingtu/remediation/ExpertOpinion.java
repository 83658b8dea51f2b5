package cn.jingtu.remediation;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 专家评审意见: what each expert drawn for a review said and voted, and who stepped aside. */
@Register(
        key = "expert-opinions", code = "R16", zh = "专家评审意见", en = "Opinions of experts",
        table = "register_expert_opinion", label = "sheetNo", unique = {"meeting", "expert"},
        measures = "expert-review")
record ExpertOpinion(
        @Field(zh = "意见表编号", en = "Opinion sheet", listed = true) @NotBlank @Size(max = 60)
        String sheetNo,
        @Field(zh = "评审会", en = "Meeting", link = "review-meetings", listed = true, synonyms = "评审会名称") @NotNull
        Long meeting,
        @Field(zh = "专家", en = "Expert", link = "experts", listed = true, synonyms = "专家姓名") @NotNull
        Long expert,
        @Field(zh = "是否组长", en = "Chair")
        Boolean chair,
        @Field(zh = "是否回避", en = "Stepped aside", listed = true) @NotNull
        Boolean recused,
        @Field(zh = "回避原因", en = "Why stepped aside") @Size(max = 200)
        String recusalReason,
        @Field(zh = "意见内容", en = "Opinion", lines = true, synonyms = "专家意见") @Size(max = 2000)
        String opinion,
        @Field(zh = "表决结论", en = "Vote", listed = true, synonyms = "结论")
        ReviewMeeting.Result vote,
        @Field(zh = "签字日期", en = "Signed on", listed = true) @PastOrPresent
        LocalDate signedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("recusalReason", Boolean.TRUE.equals(recused), "recused")
                .neededWhen("vote", Boolean.FALSE.equals(recused), "recused")
                .neededWith("signedOn", "vote")
                .issues();
    }
}
