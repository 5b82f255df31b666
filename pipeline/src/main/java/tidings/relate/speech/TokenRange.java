package tidings.relate.speech;

/**
 * Neighbouring tokens of one sentence.
 *
 * @param begin first token
 * @param end token after the last
 */
record TokenRange(int begin, int end) {

    int length() {
        return end - begin;
    }
}
