package cn.jingtu.procedure;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that stand in a table of their own under a number {@code id}: all but what is written is the same for each. */
public abstract class ThingTable<S extends Enum<S>, T extends Thing<S>> implements Things<S, T> {

    protected final JdbcClient jdbc;
    private final String table;

    /** @param table its name, from the code and never from a request */
    protected ThingTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** @throws cn.jingtu.platform.Problem 404 when there is none */
    public abstract T get(long id);

    @Override
    public T lock(String id) {
        var number = Long.parseLong(id);
        jdbc.sql("select 1 from " + table + " where id = ? for update").param(number).query(Integer.class).optional();
        return get(number);
    }

    @Override
    public String id(T thing) {
        return String.valueOf(thing.id());
    }

    @Override
    public S state(T thing) {
        return thing.state();
    }

    @Override
    public String label(T thing) {
        return thing.label();
    }
}
