package cn.jingtu.kernel.risk;

/**
 * A parameter with its value and where that comes from.
 *
 * @param value        in {@link Parameter#unit()}
 * @param verified     whether the value agrees with a source that is independent of memory; a value of the site counts as
 *                     verified, because whoever gives it answers for it
 * @param source       where the value was found
 * @param siteSpecific whether it replaces the recommended value
 */
public record ParameterValue(Parameter parameter, double value, boolean verified, String source, boolean siteSpecific) {

    public ParameterValue {
        parameter.check(value);
    }

    /** A value that takes the place of the recommended one; {@code source} says who measured or chose it. */
    public static ParameterValue ofSite(Parameter parameter, double value, String source) {
        return new ParameterValue(parameter, value, true, source, true);
    }

    /**
     * The same in another unit, as {@code 0.5} {@code m} for a layer in cm.
     *
     * @throws IllegalArgumentException when the unit does not measure the same thing
     */
    public static ParameterValue ofSite(Parameter parameter, double value, String unit, String source) {
        return ofSite(parameter, Units.convert(parameter, value, unit), source);
    }
}
