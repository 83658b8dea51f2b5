package cn.jingtu.register.entry;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The registers as the present actor knows them: a closed one is as if it did not exist to those who may not read it, and
 * of those who may every reading is recorded before anything is shown.
 */
@Component
public class OpenRegisters {

    private final Registers registers;
    private final RegisterRights rights;
    private final CurrentActor actors;
    private final AuditTrail audit;

    OpenRegisters(Registers registers, RegisterRights rights, CurrentActor actors, AuditTrail audit) {
        this.registers = registers;
        this.rights = rights;
        this.actors = actors;
        this.audit = audit;
    }

    List<RegisterDefinition> all() {
        var actor = actors.require();
        return registers.all().stream().filter(register -> rights.opens(register, actor)).toList();
    }

    /** @throws cn.jingtu.platform.Problem {@code register-not-found}, also for a closed one */
    public RegisterDefinition get(String key) {
        return registers.find(key).filter(register -> rights.opens(register, actors.require())).orElseThrow(() -> Registers.notFound(key));
    }

    /** As {@link #get}, to show one of its entries. */
    RegisterDefinition read(String key, long id) {
        return recorded(get(key), String.valueOf(id));
    }

    /** As {@link #get}, to show or take away many of its entries. */
    public RegisterDefinition readAll(String key) {
        return recorded(get(key), "*");
    }

    private RegisterDefinition recorded(RegisterDefinition register, String object) {
        if (register.isClosed()) audit.recordRead(discreet(register, AuditEvent.of("register.read", "register:" + register.key(), object, "")));
        return register;
    }

    /** What the trail may tell of {@code register}: of a closed one that something happened and to which entry, never what. */
    public static AuditEvent discreet(RegisterDefinition register, AuditEvent event) {
        if (!register.isClosed()) return event;
        return AuditEvent.of(event.action(), event.objectType(), event.objectId(), register.title().zh()).asRestricted();
    }
}
