package tidings.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.model.Kind;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Status;

/**
 * Meetings: the frames of {@code met.frames}, and nouns that point back to a meeting the article has told of ("the video
 * call"): they take its parties where it is the only one that they can mean.
 */
final class MetRules extends FrameRules {

    private final ModalStatus modality;
    private final SeparateMeetings separate = new SeparateMeetings();
    private final SameMeeting same = new SameMeeting();

    MetRules(Grammar grammar) {
        super(Vocabulary.load(Kind.MET, "met.frames"), grammar, 2);
        this.modality = grammar.status();
    }

    @Override
    List<Event> events(ResolvedDocument document) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : document.document().sentences()) {
            if (sentence.section() != Sentence.Section.TEXT || sentence.dependencies() == null) {
                continue;
            }
            Context context = Context.of(document, sentence.index());
            List<Event> here = new ArrayList<>(reader().read(context));
            here.removeIf(event -> isOnTheMap(context, event));
            Set<Integer> told =
                    here.stream().map(event -> event.trigger().word()).collect(Collectors.toSet());
            for (Trigger trigger : new TriggerFinder(vocabulary()).find(context.tree())) {
                if (!trigger.verbal()
                        && !told.contains(trigger.word())
                        && !reader().isPartOfName(context, trigger)
                        && isDefinite(context, trigger.word())) {
                    pointingBack(context, trigger, before(events, here, trigger))
                            .filter(event -> here.stream().noneMatch(event::isSameAs))
                            .ifPresent(here::add);
                }
            }
            here.sort(Comparator.comparingInt(event -> event.trigger().word()));
            for (Event event : here) {
                events.addAll(separate.part(context.tree(), same.dated(context.tree(), event, events)));
            }
        }
        return events;
    }

    /** Whom the noun stands for: the known parties, with the noun's own words and place. */
    private static List<Role> standingHere(Context context, Trigger trigger, List<Role> known) {
        Span span = new RoleReader(context).phrase(trigger.word());
        return known.stream()
                .map(role -> role.entity() == null
                        ? role
                        : new Role(role.name(), context.words(span), span, role.entity(), null))
                .toList();
    }

    /** "The Rhine meets the Moselle": what always is, between names with an article, which headlines would leave out. */
    private static boolean isOnTheMap(Context context, Event event) {
        Tree tree = context.tree();
        int verb = event.trigger().word();
        if (!event.trigger().verbal()
                || event.time() != null
                || !tree.tag(verb).matches("VBZ|VBP")
                || !tree.children(verb, "aux").isEmpty()) {
            return false;
        }
        List<Integer> met = tree.children(verb, "nsubj", "obj");
        return met.size() == 2
                && met.stream()
                        .allMatch(party -> tree.token(party).isProperNoun()
                                && tree.children(party, "det").stream()
                                        .anyMatch(article -> tree.word(article).equals("the")));
    }

    private static List<Event> before(List<Event> events, List<Event> here, Trigger trigger) {
        List<Event> before = new ArrayList<>(events);
        here.stream().filter(event -> event.trigger().word() < trigger.word()).forEach(before::add);
        return before;
    }

    /** "The call", "this meeting", "Tuesday's talks": one that the reader is taken to know. */
    private static boolean isDefinite(Context context, int noun) {
        Tree tree = context.tree();
        boolean article = tree.children(noun, "det").stream()
                .anyMatch(child -> tree.word(child).matches("the|this|that|these|those|both"));
        boolean dated = tree.children(noun, "nmod:poss").stream().anyMatch(child -> tree.sentence().times().stream()
                .anyMatch(time -> time.begin() <= child && child < time.end()));
        return (article || dated) && !isOfItsOwn(context, noun);
    }

    /** "The GATT talks", "the cabinet meeting" are known by another name than their parties. */
    private static boolean isOfItsOwn(Context context, int noun) {
        return context.tree().children(noun, "compound", "amod").stream()
                .anyMatch(child -> context.mention(child) != null);
    }

    /** The event with the parties, and if it says none the date, of the only earlier one that has all parties named here. */
    private Optional<Event> pointingBack(Context context, Trigger trigger, List<Event> earlier) {
        Set<String> named = trigger.frames().stream()
                .flatMap(frame -> frame.slots().stream())
                .flatMap(slot -> slot.places().stream())
                .filter(place -> place.matches("poss|with|between|pair|among|of|involving"))
                .flatMap(place -> new SlotReader(context, vocabulary()).read(trigger, place).stream())
                .filter(token -> context.tree().sentence().times().stream()
                        .noneMatch(time -> time.begin() <= token && token < time.end()))
                .flatMap(token -> new RoleReader(context).read(Role.Name.PARTICIPANT, token).stream())
                .map(Event::party)
                .collect(Collectors.toSet());
        String noun = context.tree().lemma(trigger.word());
        List<Event> fitting = earlier.stream()
                .filter(event -> event.parties().containsAll(named))
                .filter(event ->
                        vocabulary().recalls().contains(noun) || event.rule().endsWith("." + noun))
                .toList();
        long groups = fitting.stream().map(Event::parties).distinct().count();
        if (groups != 1) {
            return Optional.empty();
        }
        Event last = fitting.get(fitting.size() - 1);
        Event read =
                reader().event(context, trigger, trigger.frames().get(0), standingHere(context, trigger, last.roles()));
        // "a statement confirmed the talks": who comments on a plan makes no more of it
        boolean isPlanStill = last.status() == Status.PLANNED
                && read.status() == Status.HAPPENED
                && modality.isCommentedOn(context.tree(), trigger.word());
        Event event = isPlanStill ? read.withStatus(Status.PLANNED) : read;
        return Optional.of(
                event.time() == null && event.status() == last.status() ? event.withTime(last.time()) : event);
    }
}
