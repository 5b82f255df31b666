package tidings.model;

/** How parties meet. */
public enum Channel {
    IN_PERSON,
    PHONE,
    VIDEO,
    UNKNOWN
}
