package tidings.model;

/** How a territory is taken. */
public enum Manner {
    ANNEXED,
    OCCUPIED,
    SEIZED,
    ABSORBED,
    RETAKEN,
    UNKNOWN
}
