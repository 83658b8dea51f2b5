package cn.jingtu.procedure.reminder;

import cn.jingtu.access.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server as the administrator set it. The password comes from {@code jingtu.mail.password} (environment
 * {@code JINGTU_MAIL_PASSWORD}) only, so that no backup and no audit entry holds it.
 */
@Component
class MailSettings {

    static final String HOST = "mail.host";
    static final String PORT = "mail.port";
    static final String USER = "mail.user";
    static final String FROM = "mail.from";
    static final String TLS = "mail.tls";

    /** Address under which people reach the application, for links in mail. */
    static final String SITE = "site.url";

    private final Settings settings;
    private final String password;

    MailSettings(Settings settings, @Value("${jingtu.mail.password:}") String password) {
        this.settings = settings;
        this.password = password;
    }

    /** What is still to be set before mail can go out; empty when it can. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (text(HOST).isEmpty()) {
            missing.add(HOST);
        }
        if (text(FROM).isEmpty()) {
            missing.add(FROM);
        }
        if (!text(USER).isEmpty() && password.isEmpty()) {
            missing.add("JINGTU_MAIL_PASSWORD");
        }
        return missing;
    }

    Optional<MailServer> server() {
        if (!missing().isEmpty()) {
            return Optional.empty();
        }
        var tls = switch (text(TLS).toLowerCase(Locale.ROOT)) {
            case "none" -> MailServer.Tls.NONE;
            case "tls" -> MailServer.Tls.TLS;
            default -> MailServer.Tls.STARTTLS;
        };
        return Optional.of(new MailServer(
                text(HOST), port(tls), text(USER), password, text(FROM), tls));
    }

    /** The address of a page of the application as a link in a mail. */
    String link(String path) {
        var site = text(SITE);
        return site.isEmpty() ? path : (site.endsWith("/") ? site.substring(0, site.length() - 1) : site) + path;
    }

    private int port(MailServer.Tls tls) {
        var port = text(PORT);
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : tls.usualPort;
    }

    private String text(String key) {
        return settings.find(key).map(String::strip).orElse("");
    }
}
