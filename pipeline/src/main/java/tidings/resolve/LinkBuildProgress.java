package tidings.resolve;

/** Receives how far {@link LinkBuild} has come. */
public interface LinkBuildProgress {

    /**
     * A stage begins.
     *
     * @param name for people
     * @param bytes how many it reads; 0 where that is not known
     */
    void stage(String name, long bytes);

    /** So many bytes of the stage are read. */
    void read(long bytes);

    /** Something that a person should know, in one line. */
    void note(String line);
}
