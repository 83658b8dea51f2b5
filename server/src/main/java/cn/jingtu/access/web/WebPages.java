package cn.jingtu.access.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The web application as files. Its pages have addresses of their own ({@code /plans/1/tasks/14}) that are no files:
 * they answer with the one page, which finds its way by the address.
 */
@Configuration
class WebPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The build puts a digest of the content into these names.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
                        var file = super.getResource(path, location);
                        if (file != null && !path.isEmpty()) {
                            return file;
                        }
                        return page(path) ? super.getResource("index.html", location) : null;
                    }
                });
    }

    /** Whether an address is one of the web application: not the interface for programs, not a missing file. */
    static boolean page(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return !path.equals("api") && !path.startsWith("api/") && !path.startsWith("tiles/") && !last.contains(".");
    }
}
