package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.files.FileAccess;
import cn.jingtu.register.RegisterDefinition;
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
        var register = register(objectId);
        return actor.may("register:read")
                && register.isPresent()
                && store.find(register.get(), Long.parseLong(objectId.substring(objectId.lastIndexOf('/') + 1)))
                        .filter(entry -> rights.mayRead(register.get(), entry, actor))
                        .isPresent();
    }

    @Override
    public boolean restricted(String objectId) {
        return register(objectId).map(RegisterDefinition::isClosed).orElse(true);
    }

    private Optional<RegisterDefinition> register(String objectId) {
        return registers.find(objectId.substring(0, objectId.lastIndexOf('/')));
    }
}
