package tidings.model;

/** What an entity is. */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    PLACE,
    /** A people or the adherents of something: Ukrainians, Democrats, Sunnis. */
    GROUP,
    OTHER
}
