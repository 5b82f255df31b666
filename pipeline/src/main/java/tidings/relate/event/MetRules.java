package tidings.relate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.model.EntityType;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Fillers;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.ModalStatus;
import tidings.relate.grammar.Position;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.RoleReader;
import tidings.relate.grammar.Tree;

/**
 * Meetings: the frames of {@code met.frames}, and nouns that point back to a meeting reported before ("the video
 * call"): they take its parties where it is the only one that they can mean.
 */
public final class MetRules extends FrameRules {

    /** Who stands here is in the meeting that a noun points back to. */
    private static final List<Position> NAMING =
            List.of(Position.OWNER, Position.BESIDE, Position.BETWEEN, Position.DONE_TO);

    private final Grammar grammar;
    private final ModalStatus modality;
    private final SeparateMeetings separate;
    private final SameMeeting same = new SameMeeting();

    public MetRules(Grammar grammar) {
        super(Vocabulary.load(Kind.MET, "met.frames"), grammar, 2);
        this.grammar = grammar;
        this.modality = grammar.status();
        this.separate = new SeparateMeetings(grammar);
    }

    @Override
    List<Event> events(Contexts contexts) {
        List<Event> events = new ArrayList<>();
        for (Context context : contexts.parsed()) {
            List<Event> here = new ArrayList<>(reader().read(context));
            here.removeIf(event -> isOnTheMap(context, event) || isMatch(context, event));
            Set<Integer> reported =
                    here.stream().map(event -> event.predicate().word()).collect(Collectors.toSet());
            for (EventWords.Candidate candidate : reader().candidates(context)) {
                Predicate predicate = candidate.predicate();
                if (!predicate.verbal()
                        && !reported.contains(predicate.word())
                        && !reader().isPartOfName(context, predicate)
                        && isDefinite(context, predicate.word())) {
                    pointingBack(context, candidate, before(events, here, predicate))
                            .filter(event -> here.stream().noneMatch(event::isSameAs))
                            .ifPresent(here::add);
                }
            }
            here.sort(Comparator.comparingInt(event -> event.predicate().word()));
            for (Event event : here) {
                events.addAll(separate.part(context, same.dated(context.tree(), event, events)));
            }
        }
        return events;
    }

    /** Whom the noun stands for: the known parties, with the noun's own words and place. */
    private static List<Role> standingHere(Context context, Predicate predicate, List<Role> known) {
        Span span = new RoleReader(context).phrase(predicate.word());
        return known.stream()
                .map(role -> role.entity() == null
                        ? role
                        : new Role(role.name(), context.words(span), span, role.entity(), null))
                .toList();
    }

    /** "The Rhine meets the Moselle", "the Blue Nile and the White Nile meet": what always is, between places with an article. */
    private static boolean isOnTheMap(Context context, Event event) {
        Tree tree = context.tree();
        int verb = event.predicate().word();
        if (!event.predicate().verbal()
                || event.time() != null
                || !tree.tag(verb).matches("VBZ|VBP|VB")
                || !tree.children(verb, "aux").isEmpty()
                || (event.predicate().at(Position.DONE_TO).isEmpty() && !hasPlace(event))) {
            return false;
        }
        RoleReader reader = new RoleReader(context);
        return Stream.of(Position.DOER, Position.DONE_TO)
                .flatMap(position -> event.predicate().at(position).stream())
                .flatMap(party -> reader.parties(party).stream())
                .allMatch(party -> tree.token(party).isProperNoun()
                        && tree.children(party, "det").stream()
                                .anyMatch(article -> tree.word(article).equals("the")));
    }

    /** "France meet Spain in Munich", "Arsenal met Chelsea": a state that is many is a team, and clubs play. */
    private static boolean isMatch(Context context, Event event) {
        Tree tree = context.tree();
        int verb = event.predicate().word();
        if (!event.predicate().verbal()) {
            return false;
        }
        boolean clubs = event.roles().stream()
                .allMatch(role -> role.entity() != null
                        && context.words().is("club", lastWord(role.entity().name())));
        List<Integer> doers = event.predicate().at(Position.DOER);
        boolean plural = tree.tag(verb).matches("VBP|VB")
                && tree.children(verb, "aux", "mark").isEmpty();
        boolean team = plural
                && !event.predicate().at(Position.DONE_TO).isEmpty()
                && doers.size() == 1
                && tree.tag(doers.get(0)).equals("NNP")
                && tree.children(doers.get(0), "conj", "appos").isEmpty()
                && arePlaces(event);
        return clubs || team;
    }

    private static boolean arePlaces(Event event) {
        return event.roles().stream()
                .allMatch(role -> role.entity() != null && role.entity().type() == EntityType.PLACE);
    }

    private static boolean hasPlace(Event event) {
        return event.roles().stream()
                .anyMatch(role -> role.entity() != null && role.entity().type() == EntityType.PLACE);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Event> before(List<Event> events, List<Event> here, Predicate predicate) {
        List<Event> before = new ArrayList<>(events);
        here.stream()
                .filter(event -> event.predicate().word() < predicate.word())
                .forEach(before::add);
        return before;
    }

    /** "The call", "this meeting", "Tuesday's talks": one that the reader is taken to know. */
    private static boolean isDefinite(Context context, int noun) {
        Tree tree = context.tree();
        boolean article = tree.children(noun, "det").stream()
                .anyMatch(child -> context.words().is("definite", tree.word(child)));
        boolean dated = tree.children(noun, "nmod:poss").stream().anyMatch(child -> tree.sentence().times().stream()
                .anyMatch(time -> time.begin() <= child && child < time.end()));
        return (article || dated) && !isOfItsOwn(context, noun);
    }

    /** "The GATT talks", "the cabinet meeting" are known by another name than their parties. */
    private static boolean isOfItsOwn(Context context, int noun) {
        return context.tree().children(noun, "compound", "amod").stream()
                .anyMatch(child -> context.mention(child) != null);
    }

    /** "The trade talks" are none reported as a ministerial meeting: the words before the noun hold of both. */
    private boolean isSuch(Context context, int noun, Event earlier) {
        Tree tree = context.tree();
        Set<String> earlierWords = context.document().document().sentence(earlier.sentence()).tokens().stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return tree.children(noun, "compound", "amod").stream()
                .filter(word -> !context.isTime(word))
                .filter(word -> !context.words().is("passing", tree.word(word))
                        && !vocabulary().marks().containsKey(tree.lemma(word))
                        && !tree.tag(word).startsWith("CD"))
                .allMatch(word -> earlierWords.contains(tree.lemma(word)));
    }

    /** The event with the parties, and if it says none the date, of the only earlier one that has all parties named here. */
    private Optional<Event> pointingBack(Context context, EventWords.Candidate candidate, List<Event> earlier) {
        Predicate predicate = candidate.predicate();
        Set<String> named = NAMING.stream()
                .flatMap(position -> predicate.at(position).stream())
                .filter(token -> !context.isTime(token))
                .filter(token -> grammar.fillers().grade("party", context, token) != Fillers.Grade.NO)
                .flatMap(token -> new RoleReader(context).read(Role.Name.PARTICIPANT, token).stream())
                .map(Event::party)
                .collect(Collectors.toSet());
        String noun = context.tree().lemma(predicate.word());
        List<Event> fitting = earlier.stream()
                .filter(event -> event.parties().containsAll(named))
                .filter(event ->
                        vocabulary().recalls().contains(noun) || event.rule().endsWith("." + noun))
                .filter(event -> isSuch(context, predicate.word(), event))
                .toList();
        long groups = fitting.stream().map(Event::parties).distinct().count();
        if (groups != 1) {
            return Optional.empty();
        }
        Event last = fitting.get(fitting.size() - 1);
        Event read = reader().event(
                        context, predicate, candidate.frames().get(0), standingHere(context, predicate, last.roles()));
        boolean isPlanStill = last.status() == Status.PLANNED
                && read.status() == Status.HAPPENED
                && modality.isSpokenOf(context.tree(), predicate.word());
        Event event = isPlanStill ? read.withStatus(Status.PLANNED) : read;
        return Optional.of(
                event.time() == null && event.status() == last.status() ? event.withTime(last.time()) : event);
    }
}
