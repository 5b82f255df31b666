package tidings.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from.
 *
 * @param location how the user knows it
 * @param name the same without what depends on the machine: for ids and outlets that it doesn't give
 * @param address its canonical address; null for a file
 * @param charset its character set where the bringer says one
 */
record Origin(
        String location,
        String name,
        @Nullable String address,
        @Nullable String charset) {

    static Origin file(String location, String name) {
        return new Origin(location, name, null, null);
    }

    /** The id of an article that gives none. */
    String id() {
        return address == null ? "file:" + name : address;
    }

    /** The outlet of an article where nothing names one. */
    String outlet() {
        return address == null
                ? FileName.stem(name)
                : CanonicalUri.host(address).orElse(name);
    }
}
