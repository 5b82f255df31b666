package tidings.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * When a page says that its article was published, and when changed.
 *
 * <p>The page's word to machines comes first, then what a reader sees around the headline, then the address, then what
 * scripts hold. The address decides where the others name the day beside its own: an evening in America is the next day
 * in UTC. Dates of the footer, of other stories and of comments are not the article's.
 */
final class PageDates {

    private static final List<String> PUBLISHED = names("published");
    private static final List<String> CHANGED = names("changed");

    /** Another name of a value in a script, that only the article's own publication has. */
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "(?i)[\"']?(?:date_?published|(?:first_?)?publish(?:ed)?_?(?:date|time|at|on)(?:_?(?:time|utc|gmt|iso))?"
                    + "|(?:publication|pub|display|post)_?(?:date|time)|article_?(?:publish|publication)_?date)[\"']?"
                    + "\\s*[:=]\\s*(?:[\"']([^\"'\\n]{6,40})[\"']|(\\d{10}(?:\\d{3})?)\\b)");

    /** Elements of sites' own. */
    private static final Pattern TIME_ELEMENT = Pattern.compile("[\\w-]+-(?:time|timestamp|date|timeago)");

    private static final Pattern DATE_ATTRIBUTE =
            Pattern.compile("(?i)content|datetime|title|publish(?:ed)?-?(?:date|time|at|on)"
                    + "|data-(?![\\w-]*(?:updat|modif))[\\w-]*(?:date|time|publish)[\\w-]*");

    /** The day of publication as part of a path: {@code /2021/12/04/}, {@code /2021/dec/04/}. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2}|[a-z]{3})/(\\d{1,2})(?![\\d.])");

    /** The same in European order: {@code /04-12-2021/}. */
    private static final Pattern DAY_FIRST_IN_ADDRESS =
            Pattern.compile("/(\\d{1,2}-\\d{1,2}-(?:19|20)\\d{2})(?![^/?#])");

    /** What a system writes into a page of its publication, rather than of its templates or its cache. */
    private static final Pattern IN_COMMENT =
            Pattern.compile("(?i)\\b(?:published|pub(?:lish|lication)?[ _-]?date)\\b(?: on| at)?[\\s:=\"']{1,4}");

    /** As wikis and offices say it. */
    private static final Pattern EDITED = Pattern.compile("(?iU)^(?:this page was|(?:this )?page (?:was )?last"
            + "|last (?:modified|updated|edited|change)|diese seite wurde|letzte änderung|zuletzt geändert"
            + "|cette page a été|dernière (?:modification|mise à jour))\\b");

    private static final Pattern CHANGE = Pattern.compile("(?i)updat|modif|edit|chang");
    private static final Pattern PUBLICATION =
            Pattern.compile("(?i)publi|entry-date|entry-time|posted|pubdate|created");

    /** What a reader sees of a date stands at the beginning of a short element. */
    private static final int LONGEST = 200;

    /** Beside a time, more words than these say something. */
    private static final int LONGEST_LABEL = 20;

    private static final Pattern PROSE_END =
            Pattern.compile("[\\p{Ll}\\d]{2} ?[.!?][\"”’]?\\s*$|\\p{Ll}{2}[.!?]\\s+\\p{Lu}");

    private static final int MOST_ELEMENTS = 400;

    private static final int LARGEST_SCRIPT = 400_000;

    /** Longer ones are parts of pages that were taken out. */
    private static final int LARGEST_COMMENT = 1000;

    private static final int MOST_TIMES = 20;

    /** Hours that the clocks of the Americas are behind UTC, at most where many live; those of East Asia stand before it. */
    private static final int WESTERNMOST = 11;

    private static final int EASTERNMOST = 11;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Document document;
    private final MetaElements meta;
    private final LinkedData linked;
    private final @Nullable String address;
    private final DayOrder order;
    private final ArticlePlaces places;

    PageDates(Document document, MetaElements meta, LinkedData linked, @Nullable String address, DayOrder order) {
        this.document = document;
        this.meta = meta;
        this.linked = linked;
        this.address = address;
        this.order = order;
        this.places = new ArticlePlaces(document.body());
    }

    /** @param seen what the article's own text says of it */
    Optional<PublicationTime> published(Supplier<Optional<PublicationTime>> seen) {
        Optional<PublicationTime> inAddress = inAddress();
        Optional<PublicationTime> stated = stated();
        if (stated.isPresent()) {
            return Optional.of(inItsPlace(stated.get(), inAddress, seen));
        }
        return inAddress
                .or(() -> marked().map(time -> inItsPlace(time, Optional.empty(), seen)))
                .or(() -> seen.get().filter(DateReader::isSet))
                .or(this::shown)
                .or(this::inScripts)
                .or(this::shortlyBehindHeadline)
                .or(this::inComments)
                .or(this::changed)
                .or(this::markedAsChanged)
                .or(this::alone)
                .or(this::inPassing);
    }

    /**
     * When it was changed last; empty if the page says only a day, unless a note reports a correction: then it is as it
     * stands by the end of that day.
     *
     * @param amended the day of the note
     * @param published what was found; a day before it is not the note's
     */
    Optional<Instant> version(Optional<LocalDate> amended, @Nullable PublicationTime published) {
        Optional<OffsetDateTime> lastChange = changed()
                .flatMap(time -> Optional.ofNullable(time.moment()))
                .or(() -> linked.lastEntry().flatMap(this::date).flatMap(time -> Optional.ofNullable(time.moment())));
        return amended.filter(day -> published == null || !day.isBefore(published.day()))
                .filter(day ->
                        lastChange.isEmpty() || lastChange.get().toLocalDate().isBefore(day))
                .map(day -> day.atTime(LAST_MINUTE).toInstant(ZoneOffset.UTC))
                .or(() -> lastChange.map(OffsetDateTime::toInstant));
    }

    private Optional<PublicationTime> changed() {
        return Stream.concat(
                        linked.article().words("dateModified").stream(),
                        Stream.concat(
                                CHANGED.stream().flatMap(name -> meta.content(name).stream()),
                                linked.modified().stream()))
                .flatMap(value -> date(value).stream())
                .findFirst();
    }

    /** What the page says to machines about itself. */
    private Optional<PublicationTime> stated() {
        Stream<String> values = Stream.of(
                        linked
                                .article()
                                .words("datePublished", "dateCreated", "uploadDate", "coverageStartTime")
                                .stream(),
                        PUBLISHED.subList(0, 1).stream().flatMap(name -> meta.content(name).stream()),
                        property("datePublished"),
                        PUBLISHED.subList(1, PUBLISHED.size()).stream().flatMap(name -> meta.content(name).stream()),
                        linked.published().stream(),
                        property("dateCreated|issued|created|date"))
                .flatMap(each -> each);
        return values.flatMap(value -> date(value).stream()).findFirst();
    }

    private Stream<String> property(String name) {
        return document
                .select("[itemprop~=(?i)^(?:" + name + ")$], [property~=(?i)(?:^|\\s)(?:\\w+:)?(?:" + name
                        + ")(?:\\s|$)]")
                .stream()
                .limit(MOST_ELEMENTS)
                .filter(each -> !places.isElsewhere(each))
                .flatMap(PageDates::values);
    }

    /** What an element says in its attributes, then in its words. */
    private static Stream<String> values(Element element) {
        return Stream.concat(
                element.attributes().asList().stream()
                        .filter(each -> DATE_ATTRIBUTE.matcher(each.getKey()).matches())
                        .map(Attribute::getValue),
                Stream.of(Words.start(element, LONGEST)));
    }

    /** Elements that are made for times, those for publication first, then the nearest behind the headline. */
    private Optional<PublicationTime> marked() {
        List<Element> times = places.nearest(each -> each.normalName().equals("time")
                || TIME_ELEMENT.matcher(each.normalName()).matches()
                || (each.normalName().equals("abbr") && each.hasAttr("data-utime"))
                || each.hasClass("value-title")
                || (ElementNames.DATE.name(each)
                        && each.attributes().asList().stream().anyMatch(attribute -> DATE_ATTRIBUTE
                                .matcher(attribute.getKey())
                                .matches())));
        Stream<Element> made = times.stream().filter(each -> each.hasAttr("pubdate") || isNamed(each, PUBLICATION));
        Stream<Element> others = times.stream().filter(each -> !isNamed(each, CHANGE) && !isInSentence(each));
        return Stream.concat(made, others)
                .flatMap(PageDates::values)
                .flatMap(value -> date(value).stream())
                .findFirst();
    }

    /** A time that is called after changes, where no other is. */
    private Optional<PublicationTime> markedAsChanged() {
        return places.nearest(each -> each.normalName().equals("time") && isNamed(each, CHANGE)).stream()
                .flatMap(PageDates::values)
                .flatMap(value -> date(value).stream())
                .findFirst();
    }

    /** What a paragraph speaks of has a time of its own. */
    private static boolean isInSentence(Element time) {
        Element around = time.closest("p, li, blockquote");
        return around != null
                && Words.start(around, LONGEST).length() > time.text().length() + LONGEST_LABEL
                && PROSE_END.matcher(Words.start(around, 2 * LONGEST)).find();
    }

    private static boolean isNamed(Element element, Pattern names) {
        return names.matcher(element.className()).find()
                || names.matcher(element.id()).find();
    }

    /** Elements that are called after dates and begin with one. */
    private Optional<PublicationTime> shown() {
        Optional<PublicationTime> changed = Optional.empty();
        for (Element each : places.nearest(ElementNames.DATE::name)) {
            String words = Words.start(each, LONGEST + 1);
            if (words.length() > LONGEST) {
                continue;
            }
            Optional<PublicationTime> labelled = TextPage.labelled(words);
            if (labelled.isPresent()) {
                return labelled;
            }
            Optional<DateReader.Found> found =
                    DateReader.shown(words, order).filter(date -> DateReader.isSet(date.time()));
            if (found.isPresent()) {
                if (!TextPage.saysUpdated(words.substring(0, found.get().begin()))) {
                    return found.map(DateReader.Found::time);
                }
                changed = changed.isPresent() ? changed : found.map(DateReader.Found::time);
            }
        }
        return changed;
    }

    /** The first date that stands alone, whatever its element is called, close to the headline. */
    private Optional<PublicationTime> shortlyBehindHeadline() {
        return places.linesBehindHeadline()
                .flatMap(each -> DateReader.shown(each, order)
                        .filter(found -> each.length() <= found.end() - found.begin() + LONGEST_LABEL
                                || !PROSE_END.matcher(each).find())
                        .stream())
                .map(DateReader.Found::time)
                .filter(DateReader::isSet)
                .findFirst();
    }

    /** What stands behind a label or alone somewhere else in the page, if it is one day only. */
    private Optional<PublicationTime> alone() {
        List<String> lines = places
                .nearest(each -> each.childrenSize() <= 2 && !each.ownText().isEmpty())
                .stream()
                .map(each -> Words.start(each, LONGEST + 1))
                .filter(each -> each.length() <= ArticlePlaces.SHORT)
                .toList();
        Optional<PublicationTime> labelled =
                lines.stream().flatMap(each -> TextPage.labelled(each).stream()).findFirst();
        List<LocalDate> days = lines.stream()
                .flatMap(
                        each -> DateReader.shown(each, order)
                                .filter(found -> found.begin() == 0 && found.end() == each.length())
                                .stream())
                .map(found -> found.time().day())
                .distinct()
                .toList();
        return labelled.or(() -> days.size() == 1 ? Optional.of(PublicationTime.of(days.get(0))) : Optional.empty());
    }

    /** In the page's title, in its own address or that of its picture, or where a page's foot says when it was edited. */
    private Optional<PublicationTime> inPassing() {
        return DateReader.find(document.title(), order)
                .map(DateReader.Found::time)
                .or(() -> document.select("a[rel=bookmark], a[class*=permalink], [class*=permalink] > a").stream()
                        .limit(1)
                        .flatMap(each -> inAddress(each.attr("href")).stream())
                        .findFirst())
                .or(() -> meta.content("og:image").flatMap(this::inAddress))
                .or(() -> document.body().select("li, p, div, span, small, td").stream()
                        .filter(each -> !each.ownText().isBlank())
                        .map(each -> Words.start(each, LONGEST))
                        .filter(each -> EDITED.matcher(each).find())
                        .flatMap(each -> TextPage.labelledAsUpdated(each).stream())
                        .findFirst())
                .filter(DateReader::isSet);
    }

    private Optional<PublicationTime> inScripts() {
        for (Element script : document.getElementsByTag("script")) {
            String data = script.data();
            if (data.length() > 20 && data.length() <= LARGEST_SCRIPT) {
                Matcher matcher = IN_SCRIPT.matcher(data);
                while (matcher.find()) {
                    Optional<PublicationTime> time =
                            date(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                    if (time.isPresent()) {
                        return time;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What comments call the publication's day, if it is one day only. */
    private Optional<PublicationTime> inComments() {
        List<PublicationTime> times = document.nodeStream(Comment.class)
                .flatMap(each -> inComment(each.getData()).stream())
                .toList();
        return times.stream().map(PublicationTime::day).distinct().count() == 1
                ? Optional.of(times.get(0))
                : Optional.empty();
    }

    private Optional<PublicationTime> inComment(String words) {
        Matcher label = IN_COMMENT.matcher(words.substring(0, Math.min(LARGEST_COMMENT, words.length())));
        return label.find()
                ? DateReader.find(words.substring(label.end(), Math.min(label.end() + LONGEST, words.length())), order)
                        .filter(found -> found.begin() == 0)
                        .map(DateReader.Found::time)
                        .filter(DateReader::isSet)
                : Optional.empty();
    }

    private Optional<PublicationTime> date(String value) {
        return value.length() < 6
                ? Optional.empty()
                : DateReader.lenient(value.length() > LONGEST ? value.substring(0, LONGEST) : value, order)
                        .filter(DateReader::isSet);
    }

    /**
     * What the address says is the outlet's own day, and holds whatever was stated later. A moment in UTC is kept where
     * the page's reader sees it in the outlet's zone; where he sees the day beside, that day alone counts.
     */
    private PublicationTime inItsPlace(
            PublicationTime stated, Optional<PublicationTime> inAddress, Supplier<Optional<PublicationTime>> seen) {
        OffsetDateTime moment = stated.moment();
        if (moment == null || moment.getOffset().getTotalSeconds() != 0) {
            return inAddress.filter(each -> !each.day().equals(stated.day())).orElse(stated);
        }
        return inUtc(stated, moment, inAddress, seen.get());
    }

    private PublicationTime inUtc(
            PublicationTime stated,
            OffsetDateTime moment,
            Optional<PublicationTime> inAddress,
            Optional<PublicationTime> printed) {
        return Stream.concat(printed.stream(), times())
                .filter(each -> isThat(each, moment))
                .findFirst()
                .or(() -> inAddress
                        .or(() -> printed.filter(
                                each -> isEveningBefore(each.day(), moment) || isMorningAfter(each.day(), moment)))
                        .or(() -> eveningBefore(stated, moment))
                        .filter(each -> !each.day().equals(stated.day()))
                        .map(each -> PublicationTime.of(each.day())))
                .orElse(stated);
    }

    /** What stands around the headline, unless the same day stands there first. */
    private Optional<PublicationTime> eveningBefore(PublicationTime stated, OffsetDateTime moment) {
        return Stream.concat(shown().stream(), shortlyBehindHeadline().stream())
                .filter(each -> each.day().equals(stated.day()) || isEveningBefore(each.day(), moment))
                .findFirst();
    }

    private static boolean isEveningBefore(LocalDate day, OffsetDateTime moment) {
        return day.equals(moment.toLocalDate().minusDays(1)) && moment.getHour() < WESTERNMOST;
    }

    private static boolean isMorningAfter(LocalDate day, OffsetDateTime moment) {
        return day.equals(moment.toLocalDate().plusDays(1)) && moment.getHour() >= EASTERNMOST;
    }

    /** In elements that are made for them, then in short lines behind the headline. */
    private Stream<PublicationTime> times() {
        Stream<String> marked = document.body().getElementsByTag("time").stream()
                .limit(MOST_TIMES)
                .flatMap(each -> Stream.of(each.attr("datetime"), Words.start(each, LONGEST)));
        Stream<String> lines = Stream.of(places).flatMap(ArticlePlaces::linesBehindHeadline);
        return Stream.concat(marked, lines)
                .filter(each -> each.length() >= 10)
                .flatMap(each -> DateReader.lenient(each, order).stream());
    }

    private static boolean isThat(PublicationTime seen, OffsetDateTime moment) {
        return seen.moment() != null
                && seen.moment().getOffset().getTotalSeconds() != 0
                && Duration.between(seen.moment(), moment).abs().compareTo(Duration.ofMinutes(1)) <= 0;
    }

    private Optional<PublicationTime> inAddress() {
        return Optional.ofNullable(address).flatMap(this::inAddress);
    }

    private Optional<PublicationTime> inAddress(String address) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        if (matcher.find()) {
            return DateReader.find(matcher.group(1) + ' ' + matcher.group(2) + ' ' + matcher.group(3))
                    .or(() -> DateReader.find(matcher.group(1) + '-' + matcher.group(2) + '-' + matcher.group(3)))
                    .map(DateReader.Found::time);
        }
        Matcher dayFirst = DAY_FIRST_IN_ADDRESS.matcher(address);
        return dayFirst.find()
                ? DateReader.find(dayFirst.group(1), order).map(DateReader.Found::time)
                : Optional.empty();
    }

    private static List<String> names(String rank) {
        return DataFile.entries("date-names.txt").stream()
                .filter(line -> line.startsWith(rank + ' '))
                .map(line -> line.substring(rank.length() + 1))
                .toList();
    }
}
