package cn.jingtu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresIT {

    @TempDir
    Path root;

    private DataFolder folder;

    @BeforeEach
    void shareTheUnpackedPrograms() throws IOException {
        var shared = Files.createDirectories(Path.of("target/runtime").toAbsolutePath());
        Files.createSymbolicLink(root.resolve("runtime"), shared);
        folder = new DataFolder(root);
    }

    @AfterEach
    void keepTheUnpackedPrograms() throws IOException {
        Files.delete(root.resolve("runtime"));
    }

    @Test
    void recordsAreThereAfterARestartAndThePagesCarryChecksums() {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            sql(postgres).sql("create table kept (word text)").update();
            sql(postgres).sql("insert into kept values ('净土')").update();
            assertThat(sql(postgres).sql("show data_checksums").query(String.class).single()).isEqualTo("on");
            assertThat(sql(postgres).sql("show server_version").query(String.class).single()).startsWith("18.");
        }
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(words(postgres)).isEqualTo("净土");
        }
    }

    @Test
    void nobodyGetsInFromOutsideOrWithoutThePassword() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> postgres.dataSource().getConnection("jingtu", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> postgres.dataSource().getConnection("postgres", "postgres"))
                    .isInstanceOf(SQLException.class);
            assertThat(sql(postgres).sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single())
                    .as("the application is not a superuser")
                    .isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.databaseProperties())))
                    .isEqualTo("rw-------");
            var port = sql(postgres).sql("show port").query(Integer.class).single();
            for (var card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (var address : Collections.list(card.getInetAddresses())) {
                    if (!address.equals(InetAddress.getByName("127.0.0.1"))) {
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .as("%s", address)
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void aKilledDatabaseComesBackByItselfWithEverythingAcknowledged() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            sql(postgres).sql("create table kept (word text)").update();
            sql(postgres).sql("insert into kept values ('acknowledged')").update();
            for (int times = 1; times <= 2; times++) {
                kill(postgres.pid());
                await(postgres, times);
                assertThat(words(postgres)).isEqualTo("acknowledged");
            }
        }
    }

    @Test
    void aDatabaseThatOutlivedItsServerIsRecognisedAndTakenOver() throws Exception {
        var server = otherServer();
        var left = Postmaster.recorded(folder.pg()).orElseThrow();
        server.destroyForcibly().waitFor();
        assertThat(left.serves(folder.pg())).as("still running without its server").isTrue();

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(left.alive()).isFalse();
            assertThat(words(postgres)).isEqualTo("from the other process");
        }
    }

    @Test
    void whenServerAndDatabaseAreBothKilledTheNextStartRecovers() throws Exception {
        var server = otherServer();
        var left = Postmaster.recorded(folder.pg()).orElseThrow();
        kill(left.pid());
        server.destroyForcibly().waitFor();

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(words(postgres)).isEqualTo("from the other process");
        }
    }

    @Test
    void aPidFileThatNamesAnUnrelatedProgramDoesNotStopTheStartNorTheProgram() throws Exception {
        EmbeddedPostgres.start(folder).close();
        var unrelated = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(Postmaster.pidFile(folder.pg()), """
                    %d
                    %s
                    1700000000
                    5432

                    127.0.0.1
                      1234567         7
                    ready
                    """.formatted(unrelated.pid(), folder.pg()));
            EmbeddedPostgres.start(folder).close();
            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroyForcibly();
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldSo() throws Exception {
        var server = otherServer();
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Another Jingtu (process " + server.pid() + ") already runs")
                    .hasMessageContaining("--data");
            assertThat(JdbcClient.create(EmbeddedPostgres.running(folder)).sql("select 1").query(Integer.class).single())
                    .as("a command beside the running server")
                    .isEqualTo(1);
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefusedWithTheWayOut() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.pg().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("made by PostgreSQL 17")
                .hasMessageContaining("backup");
    }

    @Test
    void anInterruptedFirstStartLeavesNothingInTheWay() throws Exception {
        Files.createDirectories(root.resolve("pg.new/base"));
        Files.writeString(root.resolve("pg.new/PG_VERSION"), "18");
        EmbeddedPostgres.start(folder).close();
        assertThat(root.resolve("pg.new")).doesNotExist();
    }

    @Test
    void machinesWithoutProgramsAreSentToTheirOwnPostgres() {
        assertThat(PostgresBinaries.archiveName("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archiveName("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThatThrownBy(() -> PostgresBinaries.archiveName("Linux", "riscv64"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--db-url");
    }

    /** What the other process runs: a server that writes one row and waits. */
    static final class OtherServer {
        public static void main(String[] args) throws Exception {
            var postgres = EmbeddedPostgres.start(new DataFolder(Path.of(args[0])));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            sql(postgres).sql("create table if not exists kept (word text)").update();
            sql(postgres).sql("insert into kept values ('from the other process')").update();
            System.out.println("ready");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private Process otherServer() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        OtherServer.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = process.inputReader();
        for (var line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the other server ended");
            }
        }
        return process;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void await(EmbeddedPostgres postgres, int restarts) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (postgres.restarts() < restarts) {
            assertThat(System.nanoTime()).as("the database came back in time").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String words(EmbeddedPostgres postgres) {
        return sql(postgres).sql("select string_agg(word, ',') from kept").query(String.class).single();
    }

    private static JdbcClient sql(EmbeddedPostgres postgres) {
        return JdbcClient.create(postgres.dataSource());
    }
}
