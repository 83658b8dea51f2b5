package cn.jingtu.kernel.index;

/** An index that has grades. */
public enum PollutionIndex {
    /** P = C/S in the four grades of farmland monitoring (NY/T 395 practice). */
    SINGLE_FARMLAND("single_index_farmland", true),
    /** P = C/S in the five grades of the national soil survey bulletin of 2014. */
    SINGLE_NATIONAL_SURVEY("single_index_national_survey", true),
    /** Nemerow's index over several substances (HJ/T 166-2004, NY/T 395). */
    NEMEROW("nemerow", true),
    /** Igeo = log2(C/(1.5 B)) (Müller 1969). */
    GEO_ACCUMULATION("igeo", true),
    /** Er = Tr C/B of one substance (Hakanson 1980). */
    RISK_FACTOR("hakanson_er", false),
    /** RI, the sum of Er (Hakanson 1980). */
    ECOLOGICAL_RISK("hakanson_ri", false);

    private final String key;
    private final boolean upperEdgeBelongs;

    PollutionIndex(String key, boolean upperEdgeBelongs) {
        this.key = key;
        this.upperEdgeBelongs = upperEdgeBelongs;
    }

    /** What the tables and files call it. */
    public String key() {
        return key;
    }

    /** Whether a value on the edge of two grades belongs to the lower one, as in (1, 2]; Hakanson's grades are [40, 80). */
    public boolean upperEdgeBelongs() {
        return upperEdgeBelongs;
    }
}
