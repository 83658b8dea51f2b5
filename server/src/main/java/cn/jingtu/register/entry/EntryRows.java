package cn.jingtu.register.entry;

import cn.jingtu.register.Confidentiality;
import cn.jingtu.register.Entry;
import cn.jingtu.register.EntryState;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.RegisterField.Choice;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows of a register's table as entries, for one query: where its columns stand is looked up once. */
final class EntryRows implements RowMapper<Entry> {

    private static final List<String> COMMON = List.of(
            "id", "version", "state", "region_code", "organisation_id", "source_doc_no", "valid_from", "valid_to", "confidentiality", "demo", "lon", "lat",
            "geometry", "changed_at", "changed_by", "checked_by", "merged_into");

    private final RegisterDefinition register;
    private final List<RegisterField> fields;
    private final int[] common = new int[COMMON.size()];
    private final int[] own;
    private boolean found;

    EntryRows(RegisterDefinition register) {
        this.register = register;
        this.fields = register.fields();
        this.own = new int[fields.size()];
    }

    @Override
    public Entry mapRow(ResultSet row, int number) throws SQLException {
        if (!found) {
            for (int i = 0; i < common.length; i++) common[i] = row.findColumn(COMMON.get(i));
            for (int i = 0; i < own.length; i++) own[i] = row.findColumn(fields.get(i).column());
            found = true;
        }
        var values = new @Nullable Object[own.length];
        for (int i = 0; i < own.length; i++) values[i] = value(fields.get(i), row, own[i]);
        var changedAt = row.getObject(common[13], OffsetDateTime.class);
        return new Entry(
                row.getLong(common[0]),
                row.getInt(common[1]),
                EntryState.valueOf(row.getString(common[2])),
                row.getString(common[3]),
                row.getLong(common[4]),
                row.getString(common[5]),
                row.getObject(common[6], LocalDate.class),
                row.getObject(common[7], LocalDate.class),
                Confidentiality.valueOf(row.getString(common[8])),
                row.getBoolean(common[9]),
                row.getBigDecimal(common[10]),
                row.getBigDecimal(common[11]),
                row.getString(common[12]),
                changedAt == null ? null : changedAt.toInstant(),
                row.getLong(common[14]),
                row.getObject(common[15], Long.class),
                row.getObject(common[16], Long.class),
                register.entry(values));
    }

    private static @Nullable Object value(RegisterField field, ResultSet row, int column) throws SQLException {
        return switch (field.type()) {
            case TEXT, GEOMETRY -> row.getString(column);
            case INTEGER -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : field.javaType() == Integer.class ? (Object) Math.toIntExact(number) : (Object) number;
            }
            case LINK -> row.getObject(column, Long.class);
            case DECIMAL -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number;
            }
            case DATE -> row.getObject(column, LocalDate.class);
            case BOOLEAN -> row.getObject(column, Boolean.class);
            case CODE -> {
                var code = row.getString(column);
                yield code == null ? null : word(field, code);
            }
            case CODES -> words(field, row.getArray(column));
        };
    }

    private static @Nullable Object words(RegisterField field, @Nullable Array codes) throws SQLException {
        return codes == null ? null : Arrays.stream((String[]) codes.getArray()).map(code -> word(field, code)).toList();
    }

    /** The word for a stored code; one that left the list since then is kept as it was. */
    private static Object word(RegisterField field, String code) {
        return field.coded(code).map((Choice choice) -> FieldText.value(field, choice)).orElse(code);
    }
}
