package cn.jingtu.kernel.geostatistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A variogram as a sum of structures. Immutable.
 *
 * @param structures at least one; the order is kept
 */
public record VariogramModel(List<Structure> structures) {

    public VariogramModel {
        structures = List.copyOf(structures);
        if (structures.isEmpty()) {
            throw new IllegalArgumentException("A variogram model needs at least one structure, like sph:0.59:897.");
        }
    }

    public static VariogramModel of(Structure... structures) {
        return new VariogramModel(List.of(structures));
    }

    /**
     * Reads {@code nug:SILL}, {@code sph|exp|gau:SILL:RANGE} and {@code mat:SILL:RANGE:KAPPA}, separated by commas, in
     * gstat's parameters; {@code @AZIMUTH:RATIO} behind a term makes it anisotropic.
     */
    public static VariogramModel parse(String text) {
        var structures = new ArrayList<Structure>();
        for (String term : text.split(",", -1)) {
            structures.add(parseStructure(term.strip()));
        }
        return new VariogramModel(structures);
    }

    private static Structure parseStructure(String term) {
        String[] halves = term.split("@", -1);
        String[] parts = halves[0].split(":", -1);
        Shape shape = Shape.of(parts[0]);
        int numbers = switch (shape) {
            case NUGGET -> 1;
            case SPHERICAL, EXPONENTIAL, GAUSSIAN -> 2;
            case MATERN -> 3;
        };
        String form = switch (shape) {
            case NUGGET -> "nug:SILL";
            case SPHERICAL, EXPONENTIAL, GAUSSIAN -> shape.code() + ":SILL:RANGE";
            case MATERN -> "mat:SILL:RANGE:KAPPA";
        };
        // A nugget copied from gstat's table carries its range of 0.
        boolean nuggetWithRange = shape == Shape.NUGGET && parts.length == 3;
        if (parts.length != numbers + 1 && !nuggetWithRange || halves.length > 2) {
            throw new IllegalArgumentException("\"%s\" is no term of a variogram: write %s.".formatted(term, form));
        }
        var structure = new Structure(
                shape,
                number(parts[1], term, form),
                parts.length > 2 ? number(parts[2], term, form) : 0,
                parts.length > 3 ? number(parts[3], term, form) : 0,
                0,
                1);
        if (halves.length == 1) {
            return structure;
        }
        String[] anisotropy = halves[1].split(":", -1);
        if (anisotropy.length != 2) {
            throw new IllegalArgumentException("\"%s\" is no term of a variogram: write %s@AZIMUTH:RATIO.".formatted(term, form));
        }
        return structure.anisotropic(number(anisotropy[0], term, form), number(anisotropy[1], term, form));
    }

    private static double number(String text, String term, String form) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("\"%s\" in \"%s\" is no number: write %s.".formatted(text, term, form));
        }
    }

    /** This model with every range read as a practical one and turned into gstat's parameter. */
    public VariogramModel fromPracticalRanges() {
        return new VariogramModel(structures.stream().map(Structure::fromPracticalRange).toList());
    }

    /** Semivariance at a distance in metres along the azimuth of each structure; 0 at 0. */
    public double gamma(double h) {
        return structures.stream().mapToDouble(structure -> structure.gamma(h)).sum();
    }

    /** Semivariance between two places that lie {@code dx} metres east and {@code dy} metres north of each other. */
    public double gamma(double dx, double dy) {
        return structures.stream().mapToDouble(structure -> structure.gamma(dx, dy)).sum();
    }

    /** Sum of all sills: the semivariance far away and the variance of a single value. */
    public double sill() {
        return structures.stream().mapToDouble(Structure::sill).sum();
    }

    /** Sum of the sills of the nuggets. */
    public double nugget() {
        return structures.stream().filter(s -> s.shape() == Shape.NUGGET).mapToDouble(Structure::sill).sum();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return structures.stream().map(Structure::toString).collect(Collectors.joining(","));
    }
}
