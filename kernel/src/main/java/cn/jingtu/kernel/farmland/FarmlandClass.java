package cn.jingtu.kernel.farmland;

import cn.jingtu.kernel.standard.Verdict;
import java.util.Optional;

/** The three classes of farmland, from the best to the worst; their order is that of strictness. */
public enum FarmlandClass {
    PRIORITY(1, "优先保护类", "priority protection"),
    SAFE_USE(2, "安全利用类", "safe use"),
    STRICT(3, "严格管控类", "strict control");

    private final int number;
    private final String zh;
    private final String en;

    FarmlandClass(int number, String zh, String en) {
        this.number = number;
        this.zh = zh;
        this.en = en;
    }

    /** The class by its number, 1 to 3. */
    public static FarmlandClass of(int number) {
        if (number < 1 || number > 3) {
            throw new IllegalArgumentException("number (%d) is no farmland class; they are 1, 2 and 3.".formatted(number));
        }
        return values()[number - 1];
    }

    /** The class that a verdict of GB 15618-2018 on one element means, empty where it could not be evaluated. */
    public static Optional<FarmlandClass> of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Low _ -> Optional.of(PRIORITY);
            case Verdict.Elevated _ -> Optional.of(SAFE_USE);
            case Verdict.High _ -> Optional.of(STRICT);
            case Verdict.NotEvaluable _ -> Optional.empty();
        };
    }

    public int number() {
        return number;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The stricter of the two. */
    public FarmlandClass stricter(FarmlandClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
