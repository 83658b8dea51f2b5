package cn.jingtu.register.entry;

import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Compares every register with its table at start: a forgotten column is said then, not when somebody saves. */
@Component
class TableCheck implements InitializingBean {

    private final Registers registers;
    private final EntryStore store;

    TableCheck(Registers registers, EntryStore store) {
        this.registers = registers;
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        var pattern = store.columns("register_entry").keySet();
        for (var register : registers.all()) {
            var columns = store.columns(register.table());
            if (!columns.keySet().containsAll(pattern)) {
                throw new IllegalStateException("Table %s lacks the columns of every register.\nBegin it with: like register_entry including all"
                        .formatted(register.table()));
            }
            for (var field : register.fields()) {
                var type = columns.get(field.column());
                if (type == null || !suitable(field).contains(type)) {
                    throw new IllegalStateException("%s.%s needs a column %s.%s of type %s, found %s."
                            .formatted(register.key(), field.key(), register.table(), field.column(), String.join(" or ", suitable(field)), type));
                }
            }
        }
    }

    private static Set<String> suitable(RegisterField field) {
        return switch (field.type()) {
            case TEXT, CODE -> Set.of("text");
            case CODES -> Set.of("_text");
            case INTEGER -> field.javaType() == Integer.class ? Set.of("int4", "int2") : Set.of("int8");
            case LINK -> Set.of("int8");
            case DECIMAL -> Set.of("numeric");
            case DATE -> Set.of("date");
            case BOOLEAN -> Set.of("bool");
            case GEOMETRY -> Set.of("jsonb");
        };
    }
}
