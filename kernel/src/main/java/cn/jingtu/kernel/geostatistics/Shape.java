package cn.jingtu.kernel.geostatistics;

/** How one structure of a variogram rises with distance; the code is the one of the command line and, capitalised, of gstat. */
public enum Shape {

    /** Jumps to its sill at any distance above 0: measurement error and what varies below the sampling distance. */
    NUGGET("nug"),
    /** {@code 1.5 h/a - 0.5 (h/a)³}, and 1 from the range a on. */
    SPHERICAL("sph"),
    /** {@code 1 - exp(-h/a)}; its practical range is 3 a. */
    EXPONENTIAL("exp"),
    /** {@code 1 - exp(-(h/a)²)}; its practical range is √3 a. Very smooth: wants a nugget beside it. */
    GAUSSIAN("gau"),
    /** {@code 1 - 2^(1-κ)/Γ(κ) (h/a)^κ K_κ(h/a)}, gstat's {@code Mat}; κ = 0.5 is the exponential. */
    MATERN("mat");

    private final String code;

    Shape(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The shape of a code, whatever its case. */
    public static Shape of(String code) {
        for (Shape shape : values()) {
            if (shape.code.equalsIgnoreCase(code)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("There is no variogram shape \"%s\": use nug, sph, exp, gau or mat.".formatted(code));
    }
}
