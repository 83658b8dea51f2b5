package cn.jingtu.demo.records;

import cn.jingtu.demo.records.Ground.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The entries of one register. */
public final class Sheet {

    private final String register;
    private final String nameField;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param register  its key
     * @param nameField the field by which other registers name an entry
     */
    Sheet(String register, String nameField) {
        this.register = register;
        this.nameField = nameField;
    }

    /** Adds an entry of the whole district, first known on {@code known}. */
    Row add(LocalDate known) {
        var row = new Row(this, known, Ground.DISTRICT);
        rows.add(row);
        return row;
    }

    Row add(LocalDate known, Town town) {
        return add(known).put("regionCode", town.code());
    }

    public String register() {
        return register;
    }

    String nameField() {
        return nameField;
    }

    /** In the order in which they were added. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }
}
