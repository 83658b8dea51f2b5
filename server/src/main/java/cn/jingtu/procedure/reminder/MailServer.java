package cn.jingtu.procedure.reminder;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The mail server as set, ready to send.
 *
 * @param password from the environment, never from the database
 */
record MailServer(String host, int port, String user, String password, String from, Tls tls) {

    private static final String TIMEOUT_MS = "20000";

    enum Tls {
        NONE(25), STARTTLS(587), TLS(465);

        final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** What goes out; {@code messageId} stays the same when it is tried again. */
    record Letter(String messageId, String recipient, String subject, String body) {}

    /** @throws MailException when the server does not take it */
    void send(Letter letter) {
        var sender = sender();
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            message.setHeader("Message-ID", letter.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(message);
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.put("mail.smtp.timeout", TIMEOUT_MS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (tls) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return sender;
    }

    /** What the server said, without anything secret. */
    static String answer(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                && root == failure) {
            root = send.getMessageExceptions()[0];
        }
        var text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage().strip();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    static Problem failed(MailException e) {
        var answer = answer(e);
        return new Problem(
                        HttpStatus.BAD_GATEWAY,
                        "mail-failed",
                        Bilingual.of(
                                "邮件未能发出，邮件服务器答复：%s。请检查 mail.host、mail.port、mail.tls、mail.user 及密码。".formatted(answer),
                                "The mail could not be sent. The server said: %s. Check mail.host, mail.port, mail.tls, mail.user and the password."
                                        .formatted(answer)))
                .with("answer", answer);
    }

    @Override
    public String toString() {
        return "MailServer[%s:%d, user=%s, from=%s, tls=%s]".formatted(host, port, user, from, tls);
    }
}
