package cn.jingtu.oversight;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 举报人信息: who made a public report and how to answer. Closed to all but those of the lead who handle reports; every reading of it is recorded. */
@Register(
        key = "reporters", code = "R49", zh = "举报人信息", en = "Reporters",
        table = "register_reporter", label = "alias", unique = "alias", closed = "reporter:read", leadsOnly = true,
        measures = "public-reports")
record Reporter(
        @Field(zh = "保密代号", en = "Alias", listed = true, synonyms = "举报人代号") @NotBlank @Size(max = 60)
        String alias,
        @Field(zh = "举报", en = "Public report", link = "public-reports", listed = true, synonyms = "举报编号") @NotNull
        Long report,
        @Field(zh = "匿名", en = "Anonymous", listed = true, help = {"匿名但约定联系方式的，仍可申请奖励", "With an agreed contact a reward is still possible"}) @NotNull
        Boolean anonymous,
        @Field(zh = "姓名", en = "Name", synonyms = "举报人姓名") @Size(max = 60)
        String name,
        @Field(zh = "联系电话", en = "Telephone") @Size(max = 40)
        String phone,
        @Field(zh = "联系地址", en = "Address") @Size(max = 200)
        String address,
        @Field(zh = "约定联系方式", en = "Agreed contact") @Size(max = 200)
        String agreedContact,
        @Field(zh = "最先举报", en = "First to report", help = {"同一案件多人举报的，奖励最先举报的", "Of several who report the same, the first is rewarded"})
        Boolean first,
        @Field(zh = "要求保密的事项", en = "To be kept secret", lines = true) @Size(max = 500)
        String secrecy,
        @Field(zh = "奖励领取凭证号", en = "Receipt of the reward") @Size(max = 80)
        String receiptNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("name", Boolean.FALSE.equals(anonymous), "anonymous")
                .neededWhen("agreedContact", Boolean.TRUE.equals(anonymous), "anonymous")
                .issues();
    }
}
