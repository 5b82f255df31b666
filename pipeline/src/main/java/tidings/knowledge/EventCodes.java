package tidings.knowledge;

import java.util.List;
import tidings.model.Channel;
import tidings.model.Kind;
import tidings.model.Status;

/** CAMEO and PLOVER codes by kind, status and channel, from {@code event-codes.tsv}. */
final class EventCodes {

    private static final List<Row> ROWS =
            DataFile.lines("event-codes.tsv").stream().map(Row::parse).toList();

    private EventCodes() {}

    static Codes of(Kind kind, Status status, Channel channel) {
        return ROWS.stream()
                .filter(row -> row.fits(kind, status, channel))
                .findFirst()
                .map(Row::codes)
                .orElseThrow(() -> new IllegalStateException("event-codes.tsv has no line for all: add * * * - -"));
    }

    /** A dash where the code book has nothing for it. */
    record Codes(String cameo, String plover) {}

    private record Row(String kind, String status, String channel, Codes codes) {

        static Row parse(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 5) {
                throw new IllegalStateException("event-codes.tsv wants five columns, not \"" + line + '"');
            }
            return new Row(cells[0], cells[1], cells[2], new Codes(cells[3], cells[4]));
        }

        boolean fits(Kind wantedKind, Status wantedStatus, Channel wantedChannel) {
            return fits(kind, wantedKind.name())
                    && fits(status, wantedStatus.name())
                    && fits(channel, wantedChannel.name());
        }

        private static boolean fits(String cell, String wanted) {
            return cell.equals("*") || cell.equals(wanted);
        }
    }
}
