package cn.jingtu.access.audit;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.platform.Bilingual;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AuditSettings {

    static final String ALGORITHM = "audit.algorithm";

    @Bean
    SettingDefinition auditAlgorithm() {
        return new SettingDefinition(
                ALGORITHM,
                SettingDefinition.Kind.TEXT,
                "SHA-256",
                Bilingual.of("操作日志的哈希算法", "Digest of the audit trail"),
                Bilingual.of("SHA-256 或 SM3；只影响之后的条目。", "SHA-256 or SM3; for the entries that follow."),
                "SHA-256|SM3");
    }

    @Bean
    AuditAnchors auditAnchors(@Value("${jingtu.data:}") String data) {
        return new AuditAnchors(data.isBlank() ? null : Path.of(data, AuditAnchors.FILE));
    }
}
