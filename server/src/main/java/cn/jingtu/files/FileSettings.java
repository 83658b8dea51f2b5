package cn.jingtu.files;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.platform.Bilingual;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FileSettings {

    /** Settings keys: the largest file in MB and the days an upload may lie without being linked to anything. */
    static final String MAX_MB = "files.max-mb";
    static final int MAX_MB_DEFAULT = 50;
    static final String UNLINKED_DAYS = "files.unlinked-days";
    static final int UNLINKED_DAYS_DEFAULT = 30;

    @Bean
    BlobStore blobStore(@Value("${jingtu.data:data}") Path data) {
        return new BlobStore(data.resolve("files").toAbsolutePath());
    }

    @Bean
    SettingDefinition fileMaxMb() {
        return new SettingDefinition(
                MAX_MB, SettingDefinition.Kind.NUMBER, String.valueOf(MAX_MB_DEFAULT),
                Bilingual.of("单个文件上限（MB）", "Largest file (MB)"),
                Bilingual.of("上传文件的大小上限，最多 60 MB。", "The largest file that can be uploaded, 60 MB at most."));
    }

    @Bean
    SettingDefinition fileUnlinkedDays() {
        return new SettingDefinition(
                UNLINKED_DAYS, SettingDefinition.Kind.NUMBER, String.valueOf(UNLINKED_DAYS_DEFAULT),
                Bilingual.of("未关联文件保留天数", "Days that unlinked files are kept"),
                Bilingual.of("上传后一直未关联任何记录的文件，超过此天数自动删除。", "Uploads that were never linked to a record are removed after these days."));
    }
}
