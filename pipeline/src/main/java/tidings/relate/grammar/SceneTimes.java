package tidings.relate.grammar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EventTime;
import tidings.model.Mention;
import tidings.model.Sentence;
import tidings.model.TimeExpression;
import tidings.relate.time.DateResolver;
import tidings.relate.words.DataFile;

/** The day of what a sentence reports without one: that of the story, or of the scene that it goes on with. */
final class SceneTimes {

    private static final Set<String> COURSE_WORDS = Set.copyOf(DataFile.entries("course-words.txt"));

    /** How many sentences without a time of their own a scene goes on. */
    private static final int SCENE = 3;

    private static final int WEEK = 7;

    /** What SUTime makes of "an hour later", "ten minutes earlier". */
    private static final String COUNTED_IN_HOURS = "OFFSET PT";

    private final ModalityLexicon lexicon;

    SceneTimes(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** When what is reported in the past was; null if what stands before does not say. */
    @Nullable
    EventTime day(Context context, int event) {
        EventTime day = dayOfStory(context, event);
        return day != null ? day : dayOfScene(context, event);
    }

    /**
     * "The minister left for Oslo on Wednesday. … After meeting Ann, he said …": what somebody does in the course of what
     * the first dated sentence reports of the same person is of that day, if the day is that of the news.
     */
    private @Nullable EventTime dayOfStory(Context context, int event) {
        Tree tree = context.tree();
        LocalDate published = context.published();
        int course = inTheCourseOf(tree, event);
        if (published == null || course < 0 || !tree.tag(course).equals("VBD")) {
            return null;
        }
        Set<String> who = subjects(context, course);
        for (Sentence sentence : context.document().document().sentences()) {
            if (sentence.index() >= tree.sentence().index()) {
                return null;
            }
            if (sentence.dependencies() == null || sentence.section() != Sentence.Section.TEXT) {
                continue;
            }
            Context earlier = context.contexts().sentence(sentence.index());
            for (TimeExpression time : sentence.times()) {
                EventTime day = EventTimes.resolve(earlier, sentence, time, DateResolver.Direction.PAST);
                int verb = earlier.tree().clauseAbove(TimeAttachment.top(earlier.tree(), time));
                LocalDate first = day == null ? null : day.first();
                if (day != null
                        && first != null
                        && verb >= 0
                        && earlier.tree().tag(verb).equals("VBD")) {
                    boolean isNews = published.minusDays(1).equals(first) || published.equals(first);
                    boolean isSame = subjects(earlier, verb).stream().anyMatch(who::contains);
                    return isNews && isSame && first.equals(day.last()) ? day : null;
                }
            }
        }
        return null;
    }

    /**
     * "Ann arrived in Oslo on Wednesday. She went straight into talks with Bob.": what is reported in the simple past
     * and without a time of its own is of the day of the sentence before it, if that is a day of the week of the news
     * and both speak of somebody in common.
     */
    private @Nullable EventTime dayOfScene(Context context, int event) {
        Tree tree = context.tree();
        LocalDate published = context.published();
        int course = inTheCourseOf(tree, event);
        int own = course >= 0 ? course : tree.isVerb(event) ? event : tree.clauseAbove(event);
        // "went to see her"
        int clause = own >= 0 && tree.isToInfinitive(own) && tree.hasRelation(own, "xcomp") ? tree.head(own) : own;
        boolean timed =
                tree.sentence().times().stream().anyMatch(time -> isOfDays(time) && !isOfOther(tree, time, clause));
        if (published == null || clause < 0 || timed || !isOfScene(context, clause)) {
            return null;
        }
        Set<String> here = new HashSet<>(everybody(context));
        IntStream.range(0, tree.size())
                .filter(token -> tree.tag(token).equals("NN"))
                .forEach(noun -> context.takenUp(noun).ifPresent(place -> here.add(place.id())));
        boolean there = tree.children(clause, "advmod", "advcl").stream()
                .anyMatch(child -> lexicon.is("there", tree.word(child)));
        for (int before = 1; before <= SCENE && before <= tree.sentence().index(); before++) {
            Sentence sentence =
                    context.document().document().sentence(tree.sentence().index() - before);
            if (sentence.dependencies() == null
                    || sentence.section() != tree.sentence().section()) {
                return null;
            }
            List<TimeExpression> times = sentence.times().stream()
                    .filter(time -> isOfDays(time) && !CountedDays.isOfSameDay(sentence, time))
                    .toList();
            if (!times.isEmpty()) {
                Context earlier = context.contexts().sentence(sentence.index());
                times = times.size() == 1 ? times : ofMainVerb(earlier, times);
                return times.size() == 1
                                && (there
                                        || everybody(earlier).stream().anyMatch(here::contains)
                                        || isTakenUp(context, clause, earlier.tree()))
                        ? dayOfNews(earlier, times.get(0), published)
                        : null;
            }
        }
        return null;
    }

    /** False for how long something takes, and for what is counted in hours: "an hour later". */
    private static boolean isOfDays(TimeExpression time) {
        return !time.type().equals("DURATION") && !time.value().startsWith(COUNTED_IN_HOURS);
    }

    /** "Met Bob, whose term ended on Monday". */
    private static boolean isOfOther(Tree tree, TimeExpression time, int clause) {
        int other = tree.clauseAbove(TimeAttachment.top(tree, time));
        return other >= 0 && tree.relation(other).equals("acl:relcl") && !tree.dominates(other, clause);
    }

    /** "Ann arrived on Tuesday for her first talks since last May": when what the sentence reports first was. */
    private static List<TimeExpression> ofMainVerb(Context context, List<TimeExpression> times) {
        Tree tree = context.tree();
        return times.stream()
                .filter(time -> {
                    int verb = tree.head(TimeAttachment.top(tree, time));
                    return verb >= 0 && tree.isVerb(verb) && tree.head(verb) < 0;
                })
                .toList();
    }

    /**
     * "Ann arrives in Oslo on Thursday. She will meet Bob.": what is to come is of the day on which the sentence before it
     * lets somebody of both go or come.
     */
    @Nullable
    EventTime dayAhead(Context context, int event) {
        Sentence here = context.tree().sentence();
        LocalDate published = context.published();
        if (published == null || !here.times().isEmpty() || here.index() == 0) {
            return null;
        }
        Sentence sentence = context.document().document().sentence(here.index() - 1);
        if (sentence.dependencies() == null
                || sentence.section() != here.section()
                || sentence.times().size() != 1) {
            return null;
        }
        Context earlier = context.contexts().sentence(sentence.index());
        int verb = earlier.tree()
                .clauseAbove(TimeAttachment.top(earlier.tree(), sentence.times().get(0)));
        EventTime day = EventTimes.resolve(earlier, sentence, sentence.times().get(0), DateResolver.Direction.FUTURE);
        LocalDate first = day == null ? null : day.first();
        Set<String> everybody = everybody(context);
        return day != null
                        && first != null
                        && first.equals(day.last())
                        && first.isAfter(published)
                        && verb >= 0
                        && !earlier.tree().isPast(verb)
                        && isOfTrip(earlier, verb)
                        && everybody(earlier).stream().anyMatch(everybody::contains)
                ? day
                : null;
    }

    /** "Travels to Oslo", "begins a visit". */
    private boolean isOfTrip(Context context, int verb) {
        Tree tree = context.tree();
        return lexicon.is("motion", tree.lemma(verb))
                || tree.children(verb, "obj", "nsubj", "xcomp").stream()
                        .anyMatch(child -> context.words().is("trip", tree.lemma(child))
                                || (tree.isVerb(child) && lexicon.is("motion", tree.lemma(child))));
    }

    /** "A delegation arrived on Monday. The delegation met Ann": who does it by the noun that named him before. */
    private static boolean isTakenUp(Context context, int clause, Tree earlier) {
        Tree tree = context.tree();
        return tree.subjects(clause).stream()
                .filter(subject -> tree.tag(subject).matches("NNS?"))
                .filter(subject -> tree.children(subject, "det").stream()
                        .anyMatch(article -> context.words().is("definite", tree.word(article))))
                .anyMatch(subject -> IntStream.range(0, earlier.size())
                        .anyMatch(noun -> earlier.tag(noun).matches("NNS?")
                                && earlier.lemma(noun).equals(tree.lemma(subject))));
    }

    /** "Was driven to the palace, where she met him": what somebody does where he goes. */
    private boolean isOnTheWay(Context context, int verb) {
        Tree tree = context.tree();
        int clause = tree.clauseAbove(verb);
        Set<String> who = subjects(context, verb);
        return clause >= 0
                && tree.children(verb, "advmod").stream().anyMatch(where -> lexicon.is("where", tree.word(where)))
                && subjects(context, clause).stream().anyMatch(who::contains);
    }

    /** "He met them", "he had earlier met them", but not "he had met them", "he last met them". */
    private boolean isOfScene(Context context, int clause) {
        Tree tree = context.tree();
        int at = clause;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; at >= 0 && climbed <= tree.size(); climbed++) {
            int verb = at;
            if (tree.isVerb(at)
                    && (tree.isPerfect(at) && !isEarlier(tree, at)
                            || tree.children(at, "advmod").stream()
                                    .anyMatch(adverb ->
                                            lexicon.is("other-time", tree.word(adverb)) && !isOfDay(tree, adverb, verb))
                            || (tree.relation(at).equals("acl:relcl") && !isOnTheWay(context, at)))) {
                return false;
            }
            at = tree.head(at);
        }
        return tree.isPast(clause);
    }

    private boolean isEarlier(Tree tree, int verb) {
        return tree.children(verb, "advmod").stream().anyMatch(adverb -> lexicon.is("before", tree.word(adverb)));
    }

    /** "Earlier, she met Ann", "Later he met Bob", "she later met Bob": on the day of the text before. */
    private boolean isOfDay(Tree tree, int adverb, int verb) {
        return lexicon.is("of-day", tree.word(adverb))
                && (adverb == 0 || lexicon.is("next", tree.word(adverb)) && adverb == verb - 1);
    }

    private static @Nullable EventTime dayOfNews(Context context, TimeExpression time, LocalDate published) {
        int verb = context.tree().clauseAbove(TimeAttachment.top(context.tree(), time));
        EventTime day = EventTimes.resolve(context, context.tree().sentence(), time, DateResolver.Direction.PAST);
        LocalDate first = day == null ? null : day.first();
        return day != null
                        && first != null
                        && verb >= 0
                        && context.tree().isPast(verb)
                        && first.equals(day.last())
                        && !first.isAfter(published)
                        && first.isAfter(published.minusDays(WEEK))
                ? day
                : null;
    }

    private static Set<String> everybody(Context context) {
        return context.mentions().stream()
                .flatMap(mention -> mention.entities().stream())
                .map(EntityRef::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** "After meeting Ann, he flew", "during talks with Ann he said": the main verb that goes with the event; −1 for none. */
    private static int inTheCourseOf(Tree tree, int event) {
        boolean during = tree.hasRelation(event, "advcl", "obl", "nmod")
                && tree.children(event, "mark", "case").stream()
                        .anyMatch(mark -> COURSE_WORDS.contains(tree.word(mark)));
        return during ? tree.clauseAbove(event) : -1;
    }

    private static Set<String> subjects(Context context, int verb) {
        Set<String> who = new HashSet<>();
        for (int subject : context.tree().subjects(verb)) {
            Mention mention = context.mention(subject);
            if (mention != null) {
                mention.entities().forEach(each -> who.add(each.id()));
            }
        }
        return who;
    }
}
