package cn.jingtu.files;

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
}
