package cn.jingtu.access.web;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The actor is the principal of Spring Security's context, which the filter fills for each request. */
@Component
class SecurityContextActor implements CurrentActor {

    static SecurityContext contextOf(Actor actor) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
    }

    static Problem signInRequired() {
        return new Problem(
                HttpStatus.UNAUTHORIZED, "sign-in-required", Bilingual.of("请先登录。", "Sign in first."));
    }

    @Override
    public Actor require() {
        return find().orElseThrow(SecurityContextActor::signInRequired);
    }

    @Override
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(contextOf(actor));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
