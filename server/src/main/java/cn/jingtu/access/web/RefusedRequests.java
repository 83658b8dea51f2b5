package cn.jingtu.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the container refuses before any filter sees it, such as an address that cannot be decoded, is a problem too. */
@Component
class RefusedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by the container, so it is public and needs nothing. */
    public static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var header = request.getHeader("Accept-Language");
            var english = header != null && header.strip().toLowerCase(Locale.ROOT).startsWith("en");
            var detail = status.is4xxClientError()
                    ? english ? "The request is malformed and was not accepted." : "请求有误，未被受理。"
                    : english ? "An internal error was logged. Try again later." : "系统内部错误，已记录，请稍后再试。";
            var body = """
                    {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}"""
                    .formatted(status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status.getReasonPhrase(), status.value(), detail)
                    .getBytes(StandardCharsets.UTF_8);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // The client is gone, or the answer has begun: there is nobody to tell.
            }
        }
    }
}
