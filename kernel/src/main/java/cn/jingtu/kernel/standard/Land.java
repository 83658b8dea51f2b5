package cn.jingtu.kernel.standard;

import java.util.List;

/** What a standard distinguishes by: the use of farmland, the class of construction land, the crop that is irrigated. */
public enum Land {
    /** 水田. Where a substance has no own limit for it, 其他 applies. */
    PADDY("paddy", "other"),
    /** 果园. Where a substance has no own limit for it, 其他 applies. */
    ORCHARD("orchard", "other"),
    /** 水旱轮作: the stricter of paddy and other. */
    ROTATION("rotation"),
    /** 其他 in GB 15618: everything that is not the land named beside it for that substance. */
    OTHER("other"),
    /** 第一类用地 of GB 36600. */
    CLASS1("class1"),
    /** 第二类用地 of GB 36600. */
    CLASS2("class2"),
    /** 旱地作物 of GB 5084. */
    DRYLAND("dryland"),
    /** 蔬菜 of GB 5084, not said which: decided only where both kinds lead to the same verdict. */
    VEGETABLE("vegetable"),
    /** 加工、烹调及去皮蔬菜 of GB 5084. */
    VEGETABLE_A("vegetable-a"),
    /** 生食类蔬菜、瓜类和草本水果 of GB 5084. */
    VEGETABLE_B("vegetable-b");

    private final String key;
    private final List<String> columns;

    Land(String key, String... otherwise) {
        this.key = key;
        this.columns = otherwise.length == 0 ? List.of(key) : List.of(key, otherwise[0]);
    }

    /** Its word in {@code rules/soil/}. */
    public String key() {
        return key;
    }

    /** Lands of limits that fit it, the first that a substance has. */
    List<String> columns() {
        return columns;
    }
}
