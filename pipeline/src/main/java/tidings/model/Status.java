package tidings.model;

/** How real a thing is said to be. */
public enum Status {
    HAPPENED,
    /** Also postponed, intended, attempted. */
    PLANNED,
    /** May, could, open to, called on X to: never a planned fact. */
    POSSIBLE,
    DENIED,
    CANCELLED,
    /** Planned, and its last day and a grace have passed with nothing reported. Facts only: no text says it. */
    LAPSED
}
