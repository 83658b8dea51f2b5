package cn.jingtu.platform;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What the web framework refuses by itself, said in both languages and with the value at fault. */
final class FrameworkWords {

    private static final int LONGEST_VALUE = 60;

    private FrameworkWords() {}

    static Bilingual of(Exception refused, HttpStatusCode status) {
        return switch (refused) {
            case HttpMessageNotReadableException e -> unreadable(e);
            case HttpRequestMethodNotSupportedException e -> {
                var may = e.getSupportedMethods() == null ? "" : String.join(", ", e.getSupportedMethods());
                yield Bilingual.of(
                        "此地址不支持 %s 方法，可用：%s。".formatted(e.getMethod(), may),
                        "This address does not take %s, but %s.".formatted(e.getMethod(), may));
            }
            case HttpMediaTypeNotSupportedException e -> {
                var may = e.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
                yield Bilingual.of(
                        "不支持请求的内容类型 %s，可用：%s。".formatted(e.getContentType(), may),
                        "The content type %s is not taken here, but %s.".formatted(e.getContentType(), may));
            }
            case HttpMediaTypeNotAcceptableException _ -> Bilingual.of(
                    "无法按请求头 Accept 要求的类型回答。", "There is no answer of a type that the header Accept asks for.");
            case MissingServletRequestPartException e -> Bilingual.of(
                    "请求缺少部分“%s”。请选择文件后上传。".formatted(e.getRequestPartName()),
                    "The part \"%s\" of the upload is missing. Choose a file.".formatted(e.getRequestPartName()));
            case MissingServletRequestParameterException e -> Bilingual.of(
                    "请求缺少参数 %s。".formatted(e.getParameterName()), "The parameter %s is missing.".formatted(e.getParameterName()));
            case TypeMismatchException e -> mismatch(e.getPropertyName(), e.getValue());
            default -> byStatus(status);
        };
    }

    private static Bilingual mismatch(@Nullable String name, @Nullable Object value) {
        return Bilingual.of(
                "参数 %s 的值“%s”不对。".formatted(name, shortened(value)),
                "The parameter %s cannot be \"%s\".".formatted(name, shortened(value)));
    }

    /** The place in the body, but not the value: it may be a secret. */
    private static Bilingual unreadable(HttpMessageNotReadableException e) {
        var place = e.getCause() instanceof DatabindException bound && !bound.getPath().isEmpty()
                ? bound.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .collect(Collectors.joining("."))
                : "";
        if (!place.isEmpty()) {
            return Bilingual.of(
                    "请求正文中“%s”的值无法读取：类型不对、为空，或含有不可用的字符。".formatted(shortened(place)),
                    "The value of \"%s\" in the body cannot be read: wrong type, missing, or with a character that no text may hold."
                            .formatted(shortened(place)));
        }
        if (e.getCause() instanceof StreamReadException) {
            return Bilingual.of("请求正文不是正确的 JSON。", "The body is not well-formed JSON.");
        }
        return Bilingual.of("请求正文缺失或无法读取。", "The body is missing or cannot be read.");
    }

    private static Bilingual byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Bilingual.of("没有这个地址。", "There is nothing at this address.");
            case 413 -> Bilingual.of("请求内容过大。", "The request is too large.");
            default -> status.is4xxClientError()
                    ? Bilingual.of("请求有误，未被受理。", "The request is malformed and was not accepted.")
                    : Bilingual.of("系统内部错误，已记录，请稍后再试。", "An internal error was logged. Try again later.");
        };
    }

    private static String shortened(@Nullable Object value) {
        var text = String.valueOf(value).replaceAll("\\p{Cntrl}", "�");
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
