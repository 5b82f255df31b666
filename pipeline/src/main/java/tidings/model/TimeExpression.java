package tidings.model;

/**
 * A time expression as it stands, not yet resolved against anything.
 *
 * @param begin first token in its sentence
 * @param end token after the last
 * @param type TIMEX3 type: {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
 * @param value TIMEX3 value made without a document date, so that it may be underspecified: {@code 2021-12-07},
 *     {@code XXXX-12-07}, {@code XXXX-WXX-2}, {@code 2021-06}, {@code PRESENT_REF}, {@code THIS P1W OFFSET P1W}; of a
 *     day that has a name, {@code XXXX-} and the day of the year in the form of {@code named-days.txt}: {@code XXXX-EASTER-2}
 */
public record TimeExpression(int begin, int end, String type, String value) {

    public TimeExpression {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a token range: [" + begin + ", " + end + ")");
        }
    }
}
