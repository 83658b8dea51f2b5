package cn.jingtu.access;

import cn.jingtu.platform.Bilingual;
import java.util.List;
import java.util.stream.Collectors;

/** Which roles may do what, for those who have to be told whom to ask. */
@FunctionalInterface
public interface Roles {

    /** Names of the roles that {@code permission} is granted to, in their usual order. */
    List<Bilingual> holding(String permission);

    /** The same in one phrase: "部门负责人、组织部"; says that nobody may where no role holds it. */
    default Bilingual whoMay(String permission) {
        var roles = holding(permission);
        if (roles.isEmpty()) return Bilingual.of("（没有岗位）", "nobody");
        return Bilingual.of(
                roles.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                roles.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
    }
}
