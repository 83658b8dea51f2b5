package cn.jingtu.access.web;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.access.Roles;
import cn.jingtu.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rights are denied by default: a controller method answers only whom its {@link Permit} admits. */
@Component
class PermitInterceptor implements HandlerInterceptor {

    private static final String OPENAPI = "org.springdoc.";

    private final CurrentActor actors;
    private final Roles roles;

    PermitInterceptor(CurrentActor actors, Roles roles) {
        this.actors = actors;
        this.roles = roles;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || framework(method)) {
            return true;
        }
        if (method.hasMethodAnnotation(Permit.Open.class)) {
            return true;
        }
        var actor = actors.require();
        if (method.hasMethodAnnotation(Permit.SignedIn.class)) {
            return true;
        }
        var permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            throw Problem.forbidden("not-permitted", "此操作未对任何人开放。", "This operation is open to nobody.");
        }
        if (!actor.may(permit.value())) {
            var who = roles.whoMay(permit.value());
            throw Problem.forbidden("not-permitted",
                            "您当前的岗位（%s）不能使用此功能。可以使用的角色：%s。".formatted(actor.postTitle(), who.zh()),
                            "Your present post (%s) may not do this. These roles may: %s.".formatted(actor.postTitle(), who.en()))
                    .with("permission", permit.value());
        }
        return true;
    }

    /** The error page and the interface description carry no data. */
    static boolean framework(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.getBeanType().getName().startsWith(OPENAPI);
    }
}
