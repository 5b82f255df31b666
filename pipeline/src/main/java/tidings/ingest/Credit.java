package tidings.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The agency that a page names where it says who wrote it: to machines, or in a line beside the headline. */
final class Credit {

    private static final Pattern NAMES =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:by-?lines?|authors?|writers?|contributors?"
                    + "|(?:article|story|news|post|entry|content)[_-]?(?:source|agency|credits?)|source|agency|agencies|creditline)"
                    + "(?:$|[\\s_-])");
    private static final Pattern FIRST = Pattern.compile("article|main");

    private static final int LONGEST = 120;

    private static final int MOST = 40;

    private Credit() {}

    static Optional<String> of(Document document, MetaElements meta, LinkedData linked) {
        Stream<String> stated = Stream.concat(
                linked.creditees(),
                Stream.of(
                                "author",
                                "article:author",
                                "article:author_name",
                                "byl",
                                "dc.creator",
                                "dcterms.creator",
                                "dc.source",
                                "parsely-author",
                                "sailthru.author",
                                "cxenseparse:author",
                                "news_agency",
                                "source",
                                "article:source",
                                "copyright-holder")
                        .flatMap(name -> meta.content(name).stream()));
        return stated.filter(each -> each.length() <= LONGEST)
                .map(Words::plain)
                .flatMap(each -> Agency.in(each).stream())
                .findFirst()
                .or(() -> shown(document));
    }

    /** In the article, where a line says whose it is. */
    private static Optional<String> shown(Document document) {
        Element root = document.body().getAllElements().stream()
                .filter(each -> FIRST.matcher(each.normalName()).matches())
                .findFirst()
                .orElse(document.body());
        return root.getAllElements().stream()
                .filter(each -> each.attr("rel").equals("author")
                        || each.attr("itemprop").equalsIgnoreCase("author")
                        || NAMES.matcher(each.className()).find())
                .filter(each -> each.parents().stream()
                        .noneMatch(around -> around.normalName().equals("figure")
                                || around.normalName().equals("aside")
                                || ElementNames.ELSEWHERE.name(around)))
                .limit(MOST)
                .map(each -> Words.start(each, LONGEST + 1))
                .filter(each -> each.length() <= LONGEST)
                .flatMap(each -> Agency.in(each).stream())
                .findFirst();
    }
}
