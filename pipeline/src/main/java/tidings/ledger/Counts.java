package tidings.ledger;

/** Counting that cannot go below nothing. */
final class Counts {

    private Counts() {}

    /**
     * The sum.
     *
     * @param what is counted, for the message
     * @throws DamagedStateException if less than nothing were left: the state lacks what came before
     */
    static int plus(int count, int change, String what) {
        int sum = count + change;
        if (sum < 0) {
            throw new DamagedStateException("a count of " + sum + " of " + what.replace(RowKey.END, " "));
        }
        return sum;
    }
}
