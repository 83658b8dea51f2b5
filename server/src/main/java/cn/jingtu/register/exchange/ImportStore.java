package cn.jingtu.register.exchange;

import cn.jingtu.access.Actor;
import cn.jingtu.platform.Bilingual;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code register_import*}: what was brought in, how far it came, what was wrong. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    enum Mode {
        /** Only look. */
        CHECK,
        /** Every row or none. */
        ALL,
        /** The rows without errors. */
        GOOD
    }

    enum State {
        WAITING, RUNNING, DONE, REFUSED, CANCELLED, FAILED, UNDONE
    }

    /**
     * An import.
     *
     * @param rowsRead  rows of the file looked at so far
     * @param rowsTotal rows of the file; null until known
     * @param stop      whether somebody asked to stop it
     */
    record Import(
            long id, String register, long fileId, String fileName, Mode mode, State state, long personId, long postId, long organisationId,
            String regionCode, Instant askedAt,
            @Nullable Instant endedAt, int rowsRead, @Nullable Integer rowsTotal, int added, int changed, int unchanged, int bad, boolean stop,
            @Nullable String problemZh, @Nullable String problemEn) {}

    /**
     * What became of a row.
     *
     * @param digest by which the row is known again; null where it names its entry
     */
    record Done(int row, Action action, long entryId, int version, @Nullable ByteBuffer digest) {

        enum Action {
            ADDED, CHANGED, UNCHANGED
        }
    }

    /** What was wrong with a row. */
    record RowIssue(int row, String field, String header, String rule, String severity, String zh, String en, @Nullable String value) {

        Bilingual message() {
            return Bilingual.of(zh, en);
        }
    }

    /** How far an import came. */
    record Tally(int rowsRead, int added, int changed, int unchanged, int bad) {}

    long add(String register, long fileId, String fileName, Mode mode, Actor actor, Instant at) {
        return jdbc.sql("""
                        insert into register_import (register, file_id, file_name, mode, state, person_id, post_id, organisation_id, region_code, asked_at)
                        values (?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?) returning id
                        """)
                .params(register, fileId, fileName, mode.name(), actor.personId(), actor.postId(), actor.organisationId(), actor.regionCode(), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Optional<Import> find(long id) {
        return jdbc.sql("select * from register_import where id = ?").param(id).query(Import.class).optional();
    }

    List<Import> of(String register, int most) {
        return jdbc.sql("select * from register_import where register = ? order by id desc limit ?").params(register, most).query(Import.class).list();
    }

    /** Imports that were not finished when the server stopped, the oldest first. */
    List<Long> unfinished() {
        return jdbc.sql("select id from register_import where state in ('WAITING', 'RUNNING') order by id").query(Long.class).list();
    }

    void state(long id, State state, @Nullable Instant endedAt, @Nullable Bilingual problem) {
        jdbc.sql("update register_import set state = ?, ended_at = ?, problem_zh = ?, problem_en = ? where id = ?")
                .params(Arrays.asList(
                        state.name(), endedAt == null ? null : Timestamp.from(endedAt), problem == null ? null : problem.zh(),
                        problem == null ? null : problem.en(), id))
                .update();
    }

    /** Begins, or begins again after a stop of the server; answers how often it began. */
    int begin(long id) {
        return jdbc.sql("update register_import set state = 'RUNNING', starts = starts + 1 where id = ? returning starts").param(id).query(Integer.class).single();
    }

    void tally(long id, Tally tally, @Nullable Integer total) {
        jdbc.sql("""
                        update register_import set rows_read = ?, added = ?, changed = ?, unchanged = ?, bad = ?,
                               rows_total = coalesce(?::int, rows_total) where id = ?
                        """)
                .params(Arrays.asList(tally.rowsRead(), tally.added(), tally.changed(), tally.unchanged(), tally.bad(), total, id))
                .update();
    }

    void askToStop(long id) {
        jdbc.sql("update register_import set stop = true where id = ?").param(id).update();
    }

    boolean stopAsked(long id) {
        return jdbc.sql("select stop from register_import where id = ?").param(id).query(Boolean.class).single();
    }

    void done(long id, List<Done> rows) {
        jdbc.sql("""
                        insert into register_import_row (import_id, row, action, entry_id, version, digest)
                        select ?, r.* from unnest(?, ?, ?, ?, ?) r (row, action, entry_id, version, digest)
                        """)
                .params(
                        id,
                        rows.stream().map(Done::row).toArray(Integer[]::new),
                        rows.stream().map(row -> row.action().name()).toArray(String[]::new),
                        rows.stream().map(Done::entryId).toArray(Long[]::new),
                        rows.stream().map(Done::version).toArray(Integer[]::new),
                        rows.stream().map(row -> row.digest() == null ? null : row.digest().array()).toArray(byte[][]::new))
                .update();
    }

    Tally countRows(long id) {
        return jdbc.sql("""
                        select 0 rows_read, count(*) filter (where action = 'ADDED') added, count(*) filter (where action = 'CHANGED') changed,
                               count(*) filter (where action = 'UNCHANGED') unchanged, 0 bad from register_import_row where import_id = ?
                        """)
                .param(id)
                .query(Tally.class)
                .single();
    }

    /** What became of each row, the last first; without digests. */
    List<Done> rows(long id) {
        return jdbc.sql("select row, action, entry_id, version from register_import_row where import_id = ? order by row desc")
                .param(id)
                .query((row, _) -> new Done(row.getInt(1), Done.Action.valueOf(row.getString(2)), row.getLong(3), row.getInt(4), null))
                .list();
    }

    /** By digest, the entries that the same rows became in earlier imports of the register. */
    Map<ByteBuffer, Long> known(String register, List<ByteBuffer> digests) {
        if (digests.isEmpty()) return Map.of();
        var known = new HashMap<ByteBuffer, Long>();
        jdbc.sql("""
                        select distinct on (r.digest) r.digest, r.entry_id from register_import_row r join register_import i on i.id = r.import_id
                        where r.digest = any(?) and i.register = ? and i.state <> 'UNDONE' order by r.digest, r.import_id desc
                        """)
                .params(digests.stream().map(ByteBuffer::array).toArray(byte[][]::new), register)
                .query(row -> {
                    known.put(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2));
                });
        return known;
    }

    void issues(long id, List<RowIssue> issues) {
        batch.batchUpdate(
                "insert into register_import_issue (import_id, row, field, header, rule, severity, zh, en, value) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issues.stream().map(i -> new Object[] {id, i.row(), i.field(), i.header(), i.rule(), i.severity(), i.zh(), i.en(), i.value()}).toList());
    }

    void forgetIssues(long id) {
        jdbc.sql("delete from register_import_issue where import_id = ?").param(id).update();
    }

    long countIssues(long id) {
        return jdbc.sql("select count(*) from register_import_issue where import_id = ?").param(id).query(Long.class).single();
    }

    List<RowIssue> issues(long id, int most) {
        return jdbc.sql("select row, field, header, rule, severity, zh, en, value from register_import_issue where import_id = ? order by row, id limit ?")
                .params(id, most)
                .query(RowIssue.class)
                .list();
    }
}
