package tidings.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Whether a page has only the beginning of its article, and keeps the rest for those who pay or register. */
final class Paywall {

    /** What is longer is no beginning: many pages hold back in a browser what they have. */
    private static final int LONGEST_BEGINNING = 1_500;

    /** With less text a part that is said to be for subscribers is their offer, not the article. */
    private static final int SHORTEST_PART = 300;

    private static final int LONGEST_OFFER = 300;

    private Paywall() {}

    static boolean cuts(Document document, LinkedData linked, TextPage text) {
        if (text.length() > LONGEST_BEGINNING || hasPaidPart(document, linked)) {
            return false;
        }
        return !linked.isFree() || text.endsInOffer() || offers(document);
    }

    private static boolean hasPaidPart(Document document, LinkedData linked) {
        List<String> parts = new ArrayList<>(linked.paidParts());
        parts.add("[subscriptions-section=content]");
        for (String each : parts) {
            try {
                int length = document.select(each).stream()
                        .mapToInt(part -> part.text().length())
                        .sum();
                if (length >= SHORTEST_PART) {
                    return true;
                }
            } catch (SelectorParseException | IllegalArgumentException e) {
                // A selector that cannot be read selects nothing.
            }
        }
        return false;
    }

    private static boolean offers(Document document) {
        for (Element each : document.body().getAllElements()) {
            if (!each.ownText().isEmpty()) {
                String words = Words.start(each, LONGEST_OFFER + 1);
                if (words.length() <= LONGEST_OFFER
                        && BoilerplateRule.OFFER.occursIn(words.replace('’', '\''))
                        && !isElsewhere(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isElsewhere(Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            switch (each.normalName()) {
                case "nav", "header", "footer", "aside" -> {
                    return true;
                }
                default -> {
                    if (ElementNames.COMMENTS.name(each)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
