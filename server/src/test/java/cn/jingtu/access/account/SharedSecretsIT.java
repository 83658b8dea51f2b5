package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.platform.database.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever reads the database, or copies it, cannot make the codes of somebody's authenticator. */
@JingtuTest
class SharedSecretsIT {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Autowired TestActors actors;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @TempDir Path temporary;

    private SharedSecrets in(Path folder) {
        return new SharedSecrets(jdbc, transaction, folder);
    }

    @Test
    void aSealedSecretIsReadWithTheKeyOfTheFolderAlone() throws IOException {
        var sealed = in(temporary).seal(7, SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("12345678");
        assertThat(in(temporary).open(7, sealed)).contains(SECRET);
        assertThat(in(temporary.resolve("another")).open(7, sealed)).as("no key there").isEmpty();

        var other = in(temporary.resolve("another"));
        other.seal(7, SECRET);
        assertThat(other.open(7, sealed)).as("another key").isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new DataFolder(temporary).secretKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTime() {
        var secrets = in(temporary);
        assertThat(secrets.seal(7, SECRET)).isNotEqualTo(secrets.seal(7, SECRET));
    }

    @Test
    void inTheRowOfAnotherOrAlteredItDoesNotOpen() {
        var secrets = in(temporary);
        var sealed = secrets.seal(7, SECRET);
        assertThat(secrets.open(8, sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(secrets.open(7, sealed)).isEmpty();
        assertThat(secrets.open(7, SECRET)).as("a plain one put there by hand").isEmpty();
    }

    @Test
    void theKeyIsMadeOnlyWhenSomethingIsSealed() {
        in(temporary).afterSingletonsInstantiated();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatAnEarlierVersionKeptPlainIsSealedByTheStart() {
        var person = actors.another("R-DEPT-OP", "water").personId();
        jdbc.sql("update person set totp_secret = :plain, totp_confirmed = true where id = :id")
                .param("plain", SECRET)
                .param("id", person)
                .update();
        var secrets = in(temporary);
        secrets.afterSingletonsInstantiated();
        var sealed = stored(person);
        assertThat(secrets.open(person, sealed)).contains(SECRET);

        secrets.afterSingletonsInstantiated();
        assertThat(stored(person)).as("sealed once").isEqualTo(sealed);
        PersonStore.removeAuthenticator(jdbc, person);
    }

    private byte[] stored(long person) {
        return jdbc.sql("select totp_secret from person where id = :id").param("id", person)
                .query((row, _) -> row.getBytes(1)).single();
    }
}
