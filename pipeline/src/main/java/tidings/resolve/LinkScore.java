package tidings.resolve;

/**
 * How surely a name was linked.
 *
 * @param tenths of the links with this name that lead there, as far as the dictionary says, 0 to 10
 */
record LinkScore(Way way, int tenths) {

    static final int MOST = 10;

    /** What determined where it leads. */
    enum Way {
        /** Our data files. */
        KNOWN,
        /** The article bears the name. */
        TITLE,
        /** The name in the country that the text is about. */
        COUNTRY,
        /** The dictionary alone: the article is called otherwise. */
        OTHER
    }

    LinkScore {
        if (tenths < 0 || tenths > MOST) {
            throw new IllegalArgumentException(way + " with " + tenths + " tenths");
        }
    }

    static LinkScore known() {
        return new LinkScore(Way.KNOWN, MOST);
    }

    static LinkScore of(Way way, LinkDictionary.Link link) {
        return new LinkScore(way, (int) Math.round(link.share() * MOST));
    }
}
