package cn.jingtu.access.web;

import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before or outside the controllers leaves as a problem too: refused requests, errors of the container. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    @Permit.Open(because = "it says that something failed and nothing else")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for directly, nothing has failed: then it is an address like any other unknown one.
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        var problem = new Problem(known, known.name().toLowerCase(Locale.ROOT).replace('_', '-'), words(known));
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(problem, locale));
    }

    private static Bilingual words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Bilingual.of("没有这个地址。", "There is nothing at this address.");
            case FORBIDDEN -> Bilingual.of("不允许此操作。", "This is not allowed.");
            case UNAUTHORIZED -> Bilingual.of("请先登录。", "Sign in first.");
            default -> status.is4xxClientError()
                    ? Bilingual.of("请求有误，未被受理。", "The request is malformed and was not accepted.")
                    : Bilingual.of("系统内部错误，已记录，请稍后再试。", "An internal error was logged. Try again later.");
        };
    }
}
