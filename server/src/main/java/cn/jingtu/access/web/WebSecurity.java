package cn.jingtu.access.web;

import cn.jingtu.access.ContentHosts;
import cn.jingtu.access.account.Keys;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring Security keeps the headers, the firewall and the context; who acts is found by {@link ActorFilter}, and what
 * they may do is decided once, by {@link PermitInterceptor}, where the handler is known.
 */
@Configuration
class WebSecurity implements WebMvcConfigurer {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /**
     * Own files only, and pictures from the hosts that settings name, which the map fetches by script. Styles may stand in
     * attributes: tables and charts set widths and colours that way.
     */
    private static final String CONTENT = String.join("; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:%1$s",
            "font-src 'self' data:",
            "connect-src 'self'%1$s",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "frame-ancestors 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'");

    private final PermitInterceptor permits;
    private final ObjectProvider<ContentHosts> hosts;

    WebSecurity(PermitInterceptor permits, ObjectProvider<ContentHosts> hosts) {
        this.permits = permits;
        this.hosts = hosts;
    }

    private String content() {
        var more = hosts.stream().flatMap(each -> each.pictureHosts().stream()).sorted().map(host -> " " + host).collect(Collectors.joining());
        return CONTENT.formatted(more);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permits);
    }

    /** Nobody signs in through Spring's own means; with this bean it makes up no user of its own. */
    @Bean
    AuthenticationManager noAuthenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in goes through /api/session");
        };
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Keys keys, ProblemWriter problems) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new ActorFilter(keys, problems), AuthorizationFilter.class)
                .headers(headers -> headers
                        .addHeaderWriter((_, response) -> {
                            // A handler that sealed its answer more tightly keeps its own.
                            if (!response.containsHeader(CONTENT_SECURITY_POLICY)) response.setHeader(CONTENT_SECURITY_POLICY, content());
                        })
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()")))
                .build();
    }
}
