package cn.jingtu.register;

/** What a field holds; decides how it is stored, filtered, shown and asked for. */
public enum FieldType {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    BOOLEAN,
    /** One word of a closed list. */
    CODE,
    /** Several words of a closed list. */
    CODES,
    /** An entry of another register, by its id. */
    LINK,
    /** A GeoJSON geometry. */
    GEOMETRY
}
