package cn.jingtu.demo.records;

import cn.jingtu.demo.records.Ground.Town;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all parts of the demo share: its days, its ground, its draws, and how made-up things are called. */
final class Scene {

    /** Stands behind the name of everything that is made up. */
    static final String DEMO = "（演示）";

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Draw draw;
    private final Ground ground;
    private final LocalDate horizon;
    private final int year;

    /** @param horizon the last day that is told of */
    Scene(Draw draw, Ground ground, LocalDate horizon, int year) {
        this.draw = draw;
        this.ground = ground;
        this.horizon = horizon;
        this.year = year;
    }

    /** Draws of its own for one part. */
    Draw draw(String part) {
        return draw.of(part);
    }

    Ground ground() {
        return ground;
    }

    Town town(String name) {
        return ground.town(name);
    }

    /** Towns that have farmland, those with the most of it first. */
    List<Town> countryside() {
        return List.of(town("埔前"), town("源南"), town("高埔岗"), town("源西"), town("东埔"), town("城东"));
    }

    /** The present year. */
    int year() {
        return year;
    }

    /** The two years that are told of. */
    List<Integer> years() {
        return List.of(year - 1, year);
    }

    /** The day on which departments had entered what was there before. */
    LocalDate opening() {
        return LocalDate.of(year - 1, 2, 10);
    }

    LocalDate horizon() {
        return horizon;
    }

    boolean past(LocalDate day) {
        return !day.isAfter(horizon);
    }

    /** The day if it has come. */
    @Nullable LocalDate ifPast(LocalDate day) {
        return past(day) ? day : null;
    }

    /** A number as documents bear it, e.g. 源环函〔2026〕12号. */
    static String document(String office, int year, int number) {
        return "%s〔%d〕%d号%s".formatted(office, year, number, DEMO);
    }

    /** A unified social credit code with a right check digit; its letters DEM are given to nobody. */
    static String uscc(Draw draw) {
        var code = new StringBuilder("91441602DEM").append("%06d".formatted(draw.between(0, 999_999)));
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(CHARACTERS.charAt((31 - sum % 31) % 31)).toString();
    }

    static String person(Draw draw) {
        return draw.personName() + DEMO;
    }

    /** A plate that no vehicle bears: 演 stands for no province. */
    static String plate(Draw draw) {
        return "演P%05d".formatted(draw.between(0, 99_999));
    }

    static String company(String name) {
        return "示例" + name + "有限公司" + DEMO;
    }
}
