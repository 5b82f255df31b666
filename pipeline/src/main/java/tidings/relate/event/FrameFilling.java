package tidings.relate.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.model.Span;
import tidings.relate.grammar.Antecedents;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Fillers;
import tidings.relate.grammar.Fillers.Grade;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Position;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.RoleReader;
import tidings.relate.grammar.Tree;
import tidings.relate.words.WordClasses;

/**
 * Who plays the roles of a frame.
 *
 * @param sureness sum of the grades: of each role the best, of participants the two best; of optional roles only from
 *     whom something is taken, where that is sure
 */
record FrameFilling(Frame frame, List<Role> roles, int sureness) {

    /** Participants that an event needs to be one. */
    private static final int TWO = 2;

    /** As the files of frames write it. */
    private static final String SUFFERER = Position.DONE_TO.name().replace('_', ' ');

    private static final String CLAUSE_DOER = Position.CLAUSE_DOER.name().replace('_', ' ');

    FrameFilling {
        roles = List.copyOf(roles);
    }

    /** Null if a required role is missing or all are not sure enough. */
    static @Nullable FrameFilling of(Frame frame, Predicate predicate, Context context, Grammar grammar) {
        if (frame.condition() != null && !holds(frame.condition(), predicate, context, grammar)) {
            return null;
        }
        RoleReader reader = new RoleReader(context);
        Map<String, Role> roles = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        int sureness = 0;
        for (Frame.Slot slot : frame.slots()) {
            if (slot.role() == Role.Name.FROM && isWonFromNature(slot, predicate, context, grammar)) {
                return null;
            }
            int needed = slot.role() == Role.Name.PARTICIPANT
                            && slot.required()
                            && frame.slots().size() == 1
                    ? TWO
                    : 1;
            Found found = new Found();
            for (List<String> positions : slot.alternatives()) {
                Found here = new Found();
                for (String position : positions) {
                    for (int token : tokens(predicate, position)) {
                        List<Integer> parties = reader.parties(token).stream()
                                .filter(party -> !used.contains(party))
                                .filter(party ->
                                        !position.equals(CLAUSE_DOER) || mayHaveDone(slot, context, party, grammar))
                                .toList();
                        parties.forEach(party -> fill(slot, context, party, grammar, here));
                        if (here.hasAny(parties)) {
                            parties.forEach(party -> enlist(slot, context, party, grammar, here));
                        }
                    }
                }
                // "after talks with Bob and Carl": they are one side, the other stands elsewhere
                boolean isLast =
                        positions == slot.alternatives().get(slot.alternatives().size() - 1);
                boolean oneSided = needed == TWO && !isLast && here.areAllOf(predicate.at(Position.BESIDE), reader);
                if (here.roles.size() >= needed && !oneSided) {
                    found = here;
                    break;
                }
                // "Iran's seizure of tankers" is no seizure of Iran
                if (slot.role() == Role.Name.TERRITORY
                        && positions.contains(SUFFERER)
                        && !predicate.at(Position.DONE_TO).isEmpty()) {
                    break;
                }
            }
            if (needed == TWO && isAlongside(predicate, context, found)) {
                return null;
            }
            if (needed == TWO && isDoneToAnother(slot, predicate, context, found.tokens)) {
                return null;
            }
            if (found.roles.isEmpty() && (slot.required() || isTakenByOther(slot, predicate, context, used))) {
                return null;
            }
            found.roles.forEach((party, role) -> roles.putIfAbsent(slot.role() + party, role));
            used.addAll(found.tokens);
            int best = found.best(needed);
            // from whom it surely is taken makes it surer; who does it, where that is optional, does not
            boolean isLoser = slot.role() == Role.Name.FROM && best == Grade.SURE.ordinal();
            sureness += slot.required() || isLoser ? best : 0;
        }
        return sureness < frame.need() ? null : new FrameFilling(frame, apart(roles.values(), context), sureness);
    }

    /** "Lost a string of towns to rebels": the words of a role end before those of the next. */
    private static List<Role> apart(Collection<Role> roles, Context context) {
        return roles.stream()
                .map(role -> roles.stream()
                        .filter(other -> other.name() != role.name()
                                && role.span().begin() < other.span().begin()
                                && other.span().end() <= role.span().end())
                        .findFirst()
                        .map(other -> endingBefore(role, other, context.tree(), context))
                        .orElse(role))
                .toList();
    }

    /** The word of a span that its others hang on; −1 if it has none. */
    private static int noun(Tree tree, Span span) {
        return IntStream.range(0, tree.size())
                .filter(token -> tree.token(token).span().overlaps(span))
                .filter(token -> tree.head(token) < 0
                        || !tree.token(tree.head(token)).span().overlaps(span))
                .findFirst()
                .orElse(-1);
    }

    /** The role without the phrase behind its noun that the other stands in; itself if there is none. */
    private static Role endingBefore(Role role, Role other, Tree tree, Context context) {
        int noun = noun(tree, role.span());
        int at = noun(tree, other.span());
        int phrase = at;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; at > noun && climbed < tree.size(); climbed++, at = tree.head(at)) {
            phrase = context.words().is("direction", tree.preposition(at)) ? at : phrase;
        }
        if (at != noun || noun < 0 || tree.children(phrase, "case").isEmpty()) {
            return role;
        }
        int begin = phrase;
        while (begin - 1 > noun && tree.dominates(phrase, begin - 1)) {
            begin--;
        }
        Span span = new Span(role.span().begin(), tree.token(begin - 1).span().end());
        return new Role(role.name(), context.words(span), span, role.entity(), role.of());
    }

    /** "Ann and Bob met the conditions": they met no one, and so not each other. */
    private static boolean isDoneToAnother(
            Frame.Slot slot, Predicate predicate, Context context, Set<Integer> parties) {
        List<Integer> objects = context.tree().children(predicate.word(), "obj");
        return predicate.verbal()
                && slot.alternatives().stream().anyMatch(positions -> positions.contains(SUFFERER))
                && objects.stream()
                        .anyMatch(object -> object > predicate.word()
                                && isThing(context, object)
                                && context.mention(object) == null)
                && objects.stream().noneMatch(parties::contains)
                && predicate.at(Position.DONE_TO).stream().noneMatch(parties::contains);
    }

    /** "The conditions", "severe turbulence"; but "this fall". */
    private static boolean isThing(Context context, int noun) {
        Tree tree = context.tree();
        boolean described =
                tree.tag(noun).equals("NN") && !tree.children(noun, "amod").isEmpty();
        return (described || !tree.children(noun, "det").isEmpty()) && !context.isTime(noun);
    }

    /**
     * "Ann and Bob flew to Oslo for talks", "farmers and traders expect nothing of the talks": those who do one thing
     * together do it not with each other, unless they are known, or it is an accord, and they do it in the course of the event
     * ("Ann and Bob agreed on it at a meeting").
     */
    private static boolean isAlongside(Predicate predicate, Context context, Found found) {
        Tree tree = context.tree();
        int noun = predicate.anchor();
        boolean aside = !predicate.verbal()
                && predicate.support() < 0
                && tree.hasRelation(noun, "obl", "nmod")
                && predicate.at(Position.CLAUSE_DOER).size() > 0
                && found.areAllOf(predicate.at(Position.CLAUSE_DOER), new RoleReader(context));
        return aside
                && !(WordClasses.GRAMMAR.is("in-the-course", tree.preposition(noun))
                        && (found.areKnown() || isAccord(tree, tree.head(noun))));
    }

    /** "Reached a deal": what those who do it do with each other. */
    private static boolean isAccord(Tree tree, int clause) {
        return clause >= 0
                && tree.children(clause, "obj").stream()
                        .anyMatch(object -> WordClasses.GRAMMAR.is("accord", tree.lemma(object)));
    }

    /** "Reclaimed land from the sea": nobody loses it. */
    private static boolean isWonFromNature(Frame.Slot slot, Predicate predicate, Context context, Grammar grammar) {
        return slot.alternatives().stream()
                .flatMap(List::stream)
                .flatMap(position -> tokens(predicate, position).stream())
                .anyMatch(token -> grammar.fillers().is("nature", context, token));
    }

    /** "Inflation overran the country": someone else does it than the role can be; but "an offensive to retake it". */
    private static boolean isTakenByOther(Frame.Slot slot, Predicate predicate, Context context, Set<Integer> used) {
        return slot.role() == Role.Name.ACTOR
                && predicate.verbal()
                && predicate.at(Position.DOER).stream()
                        .anyMatch(token -> !used.contains(token)
                                && !WordClasses.GRAMMAR.is(
                                        "undertaking", context.tree().lemma(token)));
    }

    /** "Ann was born after the annexation": to whom something is done in the clause must surely be one to have done it. */
    private static boolean mayHaveDone(Frame.Slot slot, Context context, int subject, Grammar grammar) {
        return slot.required()
                || !context.tree().relation(subject).equals("nsubj:pass")
                || grammar.fillers().grade(slot.filler(), context, subject) == Grade.SURE;
    }

    /** "Tallinn has fallen", "fell after the garrison fled", "surrendered"; but "Tokyo fell sharply", "the falling dollar". */
    private static boolean isOfWar(Predicate predicate, Context context, Grammar grammar) {
        Tree tree = context.tree();
        return tree.isPerfect(predicate.word())
                || grammar.words().is("combat", tree.lemma(predicate.word()))
                || (!tree.isGerund(predicate.word())
                        && IntStream.range(0, tree.size())
                                .filter(token -> tree.token(token).isNoun())
                                .anyMatch(token -> grammar.words().is("combat", tree.lemma(token))
                                        || grammar.fillers().grade("army", context, token) == Grade.SURE));
    }

    /** "Went to see the minister", "got to see him": not "waited to see him", "went to see them play". */
    private static boolean isVisit(Tree tree, int verb, Grammar grammar) {
        return tree.isToInfinitive(verb)
                && tree.hasRelation(verb, "xcomp", "advcl")
                && grammar.words().is("visiting", tree.lemma(tree.head(verb)))
                && !tree.hasPredicate(verb);
    }

    /** Whom a token means that fits the role: itself, or what it stands for if it is a pronoun. */
    private static void fill(Frame.Slot slot, Context context, int token, Grammar grammar, Found found) {
        List<Antecedents.Candidate> candidates = grammar.antecedents().of(context, token);
        for (Grade wanted : List.of(Grade.SURE, Grade.MAYBE)) {
            for (Antecedents.Candidate candidate : candidates) {
                Grade grade = candidate.tokens().stream()
                        .map(each -> grammar.fillers().grade(slot.filler(), candidate.context(), each))
                        .min(Comparator.naturalOrder())
                        .filter(each -> !candidate.sayer())
                        .orElse(candidate.sayer() && slot.role() != Role.Name.TERRITORY ? Grade.SURE : Grade.NO);
                List<Role> roles = grade == wanted ? several(slot, candidate) : List.of();
                // a thing may be anything that was spoken of: only a name is sure enough
                boolean vague = slot.role() == Role.Name.TERRITORY
                        && roles.stream().anyMatch(role -> role.entity() == null && !Event.isNamed(role));
                if (vague && grade == Grade.SURE && candidate.context() == context) {
                    // "left the village before rebels took it": not the town behind it
                    roles.forEach(role -> found.add(role, grade, token));
                    return;
                }
                boolean known = roles.stream().map(Event::party).anyMatch(found::has);
                if (!roles.isEmpty() && !known && !vague) {
                    roles.forEach(role -> found.add(role, grade, token));
                    return;
                }
            }
        }
        Grade grade = grammar.fillers().grade(slot.filler(), context, token);
        if (grade != Grade.NO) {
            new RoleReader(context).single(slot.role(), token).forEach(role -> found.add(role, grade, token));
        }
    }

    /** "Took Rajo, Kessin and Afrin": a name among such is such a name, too; and "took Rajo and its prison". */
    private static void enlist(Frame.Slot slot, Context context, int token, Grammar grammar, Found found) {
        Mention mention = context.mention(token);
        boolean named = mention != null && mention.form() == Mention.Form.NAME;
        boolean built = slot.role() == Role.Name.TERRITORY && grammar.fillers().isFacility(context, token);
        if (!found.tokens.contains(token) && (named || built)) {
            new RoleReader(context).single(slot.role(), token).forEach(role -> found.add(role, Grade.MAYBE, token));
        }
    }

    private static List<Role> several(Frame.Slot slot, Antecedents.Candidate candidate) {
        RoleReader reader = new RoleReader(candidate.context());
        return candidate.tokens().stream()
                .flatMap(token -> reader.read(slot.role(), token).stream())
                .toList();
    }

    private static boolean holds(Frame.Condition condition, Predicate predicate, Context context, Grammar grammar) {
        if (condition.prepositions().isEmpty()) {
            return switch (condition.wordClass()) {
                case "reciprocal" ->
                    predicate.at(Position.DONE_TO).stream().anyMatch(token -> grammar.words()
                            .is("reciprocal", context.tree().word(token)));
                case "sole" ->
                    !context.tree().hasPredicate(predicate.word())
                            && !context.tree().hasQuotation(predicate.word());
                case "visited" -> isVisit(context.tree(), predicate.word(), grammar);
                case "alone" ->
                    isOfWar(predicate, context, grammar)
                            && !context.tree().hasComplement(predicate.word())
                            && predicate.at(Position.DONE_TO).stream().allMatch(context::isTime)
                            && predicate.arguments().stream()
                                    .filter(argument -> argument.position() == Position.OBLIQUE)
                                    .allMatch(argument -> context.isTime(argument.token())
                                            || grammar.words().is("circumstance", argument.preposition()));
                case "objectless" -> predicate.at(Position.DONE_TO).stream().allMatch(context::isTime);
                case "unasked" ->
                    !context.tree().hasComplement(predicate.word())
                            && grammar.words().words("request").stream()
                                    .flatMap(preposition -> predicate.behind(preposition).stream())
                                    .allMatch(context::isTime);
                case "together" ->
                    predicate.at(Position.BESIDE).stream()
                                    .allMatch(token -> grammar.fillers().grade("party", context, token) == Grade.NO)
                            && grammar.words().words("audience-of").stream()
                                    .flatMap(preposition -> predicate.behind(preposition).stream())
                                    .allMatch(context::isTime);
                default -> throw new IllegalArgumentException("no condition \"" + condition.wordClass() + '"');
            };
        }
        return condition.prepositions().stream()
                .flatMap(preposition -> predicate.behind(preposition).stream())
                .anyMatch(token -> condition.wordClass().equals(Fillers.ANYTHING)
                        || grammar.fillers().is(condition.wordClass(), context, token));
    }

    private static List<Integer> tokens(Predicate predicate, String position) {
        return position.equals(position.toUpperCase(Locale.ROOT))
                ? predicate.at(Position.valueOf(position.replace(' ', '_')))
                : predicate.behind(position);
    }

    /** What fills one role. */
    private static final class Found {

        private final Map<String, Role> roles = new LinkedHashMap<>();
        private final List<Grade> grades = new ArrayList<>();
        private final Set<Integer> tokens = new HashSet<>();

        boolean areAllOf(List<Integer> holders, RoleReader reader) {
            return holders.stream()
                    .flatMap(holder -> reader.parties(holder).stream())
                    .collect(Collectors.toSet())
                    .containsAll(tokens);
        }

        boolean areKnown() {
            return roles.values().stream().allMatch(role -> role.entity() != null || role.of() != null);
        }

        boolean hasAny(List<Integer> parties) {
            return parties.stream().anyMatch(tokens::contains);
        }

        boolean has(String party) {
            return roles.containsKey(party);
        }

        void add(Role role, Grade grade, int token) {
            if (roles.putIfAbsent(Event.party(role), role) == null) {
                grades.add(grade);
                tokens.add(token);
            }
        }

        int best(int count) {
            return grades.stream()
                    .map(Grade::ordinal)
                    .sorted((one, other) -> other - one)
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }
}
