package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.files.FileAccess;
import cn.jingtu.register.Entry;
import cn.jingtu.register.Registers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may read an entry may read its files. */
@Component
class EntryFileAccess implements FileAccess {

    static final String OBJECT = "entry";

    private final Registers registers;
    private final EntryStore store;
    private final RegisterRights rights;

    EntryFileAccess(Registers registers, EntryStore store, RegisterRights rights) {
        this.registers = registers;
        this.store = store;
        this.rights = rights;
    }

    @Override
    public String objectType() {
        return OBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        return actor.may("register:read") && entry(objectId).filter(entry -> rights.mayRead(entry, actor)).isPresent();
    }

    private Optional<Entry> entry(String objectId) {
        var slash = objectId.lastIndexOf('/');
        return registers.find(objectId.substring(0, slash)).flatMap(register -> store.find(register, Long.parseLong(objectId.substring(slash + 1))));
    }
}
