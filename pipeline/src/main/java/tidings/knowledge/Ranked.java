package tidings.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One of many in an order.
 *
 * @param rank the lesser comes first; of digits and letters
 * @param member parts equal ranks, by code points, as rows on disk do
 */
public record Ranked(String rank, String member) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
        int byRank = rank.compareTo(other.rank);
        return byRank != 0 ? byRank : Arrays.compareUnsigned(bytes(member), bytes(other.member));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
