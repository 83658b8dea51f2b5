package cn.jingtu.kernel.farmland;

import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of the decision table: what must hold of the produce for a soil class to become another. */
record DecisionRow(FarmlandClass soilClass, String points, String produce, String severe, FarmlandClass result, boolean verified) {

    private static final Pattern CONDITION = Pattern.compile("(n|exceed|severe|compliant share)\\s*(>=|<|=)\\s*(\\d+)%?");

    static DecisionRow of(RuleTable.Row row) {
        return new DecisionRow(
                FarmlandClass.of(row.number("soil_class").orElseThrow().intValueExact()),
                row.text("produce_points_n"),
                row.text("produce_condition"),
                row.text("severe_condition"),
                FarmlandClass.of(row.number("result_class").orElseThrow().intValueExact()),
                row.verified());
    }

    boolean holds(int n, int exceeding, int severelyExceeding) {
        return holds(points, n, exceeding, severelyExceeding)
                && holds(produce, n, exceeding, severelyExceeding)
                && holds(severe, n, exceeding, severelyExceeding);
    }

    /** The rule in the words of the table. */
    String words() {
        return "class %d, %s".formatted(soilClass.number(), points.equals("any") ? "any produce"
                : points + (produce.equals("any") ? "" : ", " + produce) + (severe.equals("any") ? "" : ", " + severe));
    }

    private static boolean holds(String condition, int n, int exceeding, int severe) {
        if (condition.equals("any")) {
            return true;
        }
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            throw new IllegalStateException("The condition \"%s\" of farmland-decision.csv cannot be read.".formatted(condition));
        }
        BigDecimal bound = new BigDecimal(parts.group(3));
        // A share is compared as points × 100 against bound × n, so that 65 % of 20 points is exactly 13.
        BigDecimal value = switch (parts.group(1)) {
            case "n" -> BigDecimal.valueOf(n);
            case "exceed" -> BigDecimal.valueOf(exceeding);
            case "severe" -> BigDecimal.valueOf(severe);
            default -> BigDecimal.valueOf((n - exceeding) * 100L);
        };
        if (parts.group(1).equals("compliant share")) {
            bound = bound.multiply(BigDecimal.valueOf(n));
        }
        int side = value.compareTo(bound);
        return switch (parts.group(2)) {
            case ">=" -> side >= 0;
            case "<" -> side < 0;
            default -> side == 0;
        };
    }
}
