package cn.jingtu.kernel.quantity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit with the mass it refers to, as the unit column of a laboratory file says it: {@code mg/kg}, {@code mg/kg 干基},
 * {@code mg/kg dw}, {@code mg/kg(湿重)}, {@code ng TEQ/kg}.
 */
public record ReportedUnit(Unit unit, Basis basis) {

    /** The mass of soil a content refers to. */
    public enum Basis { DRY, WET, UNSTATED }

    private static final Pattern TOXIC_EQUIVALENT = Pattern.compile("[-(]?(i|who(98|1998|2005)?)?[-]?teq\\)?[-]?");
    private static final Pattern DRY = Pattern.compile("[(,]?(以?干基计?|以?干重计?|dryweight|drywt|drybasis|dry|dw|dm)\\)?$");
    private static final Pattern WET = Pattern.compile("[(,]?(以?湿基计?|以?湿重计?|以?鲜重计?|wetweight|freshweight|wetwt|wet|ww|fw)\\)?$");

    /** Reads a unit, empty when it is not known. Toxic equivalents are masses: the mark TEQ is passed over. */
    public static Optional<ReportedUnit> parse(String text) {
        Optional<Unit> plain = Unit.parse(text);
        if (plain.isPresent()) {
            return plain.map(unit -> new ReportedUnit(unit, Basis.UNSTATED));
        }
        String rest = TOXIC_EQUIVALENT.matcher(Unit.simplify(text)).replaceFirst("");
        var basis = Basis.UNSTATED;
        if (DRY.matcher(rest).find()) {
            basis = Basis.DRY;
            rest = DRY.matcher(rest).replaceFirst("");
        } else if (WET.matcher(rest).find()) {
            basis = Basis.WET;
            rest = WET.matcher(rest).replaceFirst("");
        }
        var found = basis;
        return rest.isEmpty() ? Optional.empty() : Unit.parse(rest).map(unit -> new ReportedUnit(unit, found));
    }
}
