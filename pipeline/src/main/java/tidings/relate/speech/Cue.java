package tidings.relate.speech;

/**
 * Words that mark something as said, where they stand.
 *
 * @param begin first token
 * @param end token after the last
 * @param name lemma, with its particle: "point out"
 */
record Cue(int sentence, int begin, int end, String name) {}
