package cn.jingtu.access.account;

import cn.jingtu.platform.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what authenticators share with this server, so that a look into the database makes no codes: AES-256-GCM under
 * the key of the data folder, bound to the person. A sealed secret is {@code 0x01 | nonce (12) | ciphertext and tag}.
 */
@Component
class SharedSecrets implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SharedSecrets.class);
    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Path file;
    private @Nullable SecretKey key;

    SharedSecrets(JdbcClient jdbc, TransactionTemplate transaction, @Value("${jingtu.data:data}") Path data) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.file = new DataFolder(data).secretKey();
    }

    /** Before the first request: seals what an earlier version kept plain. Plain secrets have the length they are made with. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> {
            record Plain(long id, byte[] secret) {}
            jdbc.sql("select id, totp_secret from person where octet_length(totp_secret) = :length for update")
                    .param("length", Totp.SECRET_BYTES)
                    .query((row, _) -> new Plain(row.getLong(1), row.getBytes(2)))
                    .list()
                    .forEach(plain -> jdbc.sql("update person set totp_secret = :sealed where id = :id")
                            .param("sealed", seal(plain.id(), plain.secret()))
                            .param("id", plain.id())
                            .update());
        });
    }

    byte[] seal(long personId, byte[] secret) {
        var nonce = Secrets.bytes(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keyMadeAtNeed(), nonce, personId).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Empty, and said in the log, when the key is missing or another one, or the secret is not that of this person. */
    Optional<byte[]> open(long personId, byte[] sealed) {
        var present = presentKey();
        if (present == null) {
            log.error("The key {} is missing: codes of authenticators cannot be checked. Put it back from an archive; until then recovery codes work.", file);
            return Optional.empty();
        }
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            log.error("The shared secret of person {} is not sealed in a way known here; their authenticator has to be reset.", personId);
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, present, nonce, personId)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            log.error("The shared secret of person {} was sealed with another key than {} or altered. Put the key back from an archive, or reset their authenticator.", personId, file);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long personId) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        // Moved to the row of another person, a sealed secret does not open.
        cipher.updateAAD(("totp/" + personId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey keyMadeAtNeed() {
        var present = presentKey();
        if (present != null) {
            return present;
        }
        try {
            make();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key " + file, e);
        }
        return keyMadeAtNeed();
    }

    private synchronized @Nullable SecretKey presentKey() {
        if (key == null && Files.exists(file)) {
            try {
                var bytes = Files.readAllBytes(file);
                if (bytes.length != KEY_BYTES) {
                    throw new IllegalStateException(
                            "The key %s has %d bytes instead of %d. Put it back from an archive.".formatted(file, bytes.length, KEY_BYTES));
                }
                key = new SecretKeySpec(bytes, "AES");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the key " + file, e);
            }
        }
        return key;
    }

    /** Whole or not at all: written beside its place and on the disk before anything is sealed with it. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(
                file.getParent(), ".secret", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Secrets.bytes(KEY_BYTES)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
