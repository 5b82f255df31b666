package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.model.Span;

/** Turns a token in a place into roles: one for each who is coordinated there or meant by a plural. */
public final class RoleReader {

    /** Longer phrases are given by their noun and what stands before it. */
    private static final int MAX_WORDS = 100;

    /** "The British", "the Chinese": words that have no plural, and with "the" mean many. */
    private static final Pattern ALL_OF_A_PEOPLE = Pattern.compile(".*(sh|ch|ese|ss)");

    /** How the names of doctrines end. */
    static final String IDEOLOGY = "ism";

    private final Context context;
    private final Tree tree;
    private final Coordination coordination;

    public RoleReader(Context context) {
        this.context = context;
        this.tree = context.tree();
        this.coordination = new Coordination(context);
    }

    /** The token's own and its coordinated tokens' roles, none twice. */
    public List<Role> read(Role.Name name, int token) {
        Map<Object, Role> roles = new LinkedHashMap<>();
        for (int each : parties(token)) {
            for (Role role : single(name, each)) {
                roles.putIfAbsent(
                        role.entity() == null ? role.span() : role.entity().id(), role);
            }
        }
        return List.copyOf(roles.values());
    }

    /** Those whom {@link Coordination#of} finds. */
    public List<Integer> parties(int token) {
        return coordination.of(token);
    }

    /** Who the token means, without those coordinated with it; several for a plural that was resolved. */
    public List<Role> single(Role.Name name, int token) {
        Mention own = context.mention(token);
        // "his Personal Representative, Ann Berg": what is written like a name is her office
        boolean office = own != null && context.words().is("office", tree.word(token));
        Mention named = own != null
                        && own.form() == Mention.Form.NAME
                        && !own.entities().isEmpty()
                        && !(office && context.heldName(token).isPresent())
                ? own
                : context.heldName(token).orElse(null);
        if (named == null) {
            named = context.meantName(token).orElse(null);
        }
        Mention best = named != null ? named : own;
        if (best != null && best == own && isOfIdeology(best)) {
            return List.of(new Role(name, context.words(phrase(token)), phrase(token), null, null));
        }
        if (best != null && best == own && isOneOf(best)) {
            return List.of(new Role(
                    name,
                    context.words(phrase(token)),
                    phrase(token),
                    null,
                    best.entities().get(0)));
        }
        if (best != null && !best.entities().isEmpty()) {
            Span span = best == own
                            && best.form() != Mention.Form.NAME
                            && best.head() == token
                            && !tree.token(token).isPronoun()
                    ? phrase(token)
                    : tree.sentence().span(best.begin(), best.end());
            String words = context.words(span);
            return best.entities().stream()
                    .map(entity -> new Role(name, words, span, entity, null))
                    .toList();
        }
        Optional<EntityRef> place = context.takenUp(token);
        if (place.isPresent()) {
            return List.of(new Role(name, context.words(phrase(token)), phrase(token), place.get(), null));
        }
        List<Role> owned = owned(name, token);
        if (!owned.isEmpty()) {
            return owned;
        }
        Span span = tree.token(token).isPronoun() ? tree.token(token).span() : phrase(heldWord(token));
        return List.of(new Role(name, context.words(span), span, null, owner(token)));
    }

    /** "The ministers of Norway and Denmark", "lawyers for the firm and the union": unnamed ones, one for each owner. */
    private List<Role> owned(Role.Name name, int noun) {
        if (!tree.tag(noun).matches("NNP?S")) {
            return List.of();
        }
        List<Integer> modifiers = tree.children(noun, "nmod", "amod", "compound", "nmod:poss").stream()
                .filter(child -> !tree.relation(child).equals("nmod")
                        || context.words().is("owner", tree.preposition(child))
                        || context.words().is("represented", tree.preposition(child)))
                .toList();
        List<Integer> owners = new ArrayList<>();
        for (int child : modifiers) {
            List<Integer> conjuncts = tree.conjuncts(child);
            if (conjuncts.size() > 1) {
                owners.addAll(conjuncts);
            }
        }
        // "the government and rebel delegations", both of them on the noun; but of "Yemen's Houthi rebels" one is the
        // other's
        if (owners.isEmpty() && !tree.children(noun, "cc").isEmpty()) {
            owners.addAll(modifiers);
        }
        List<Role> roles = owners.stream()
                .sorted()
                .distinct()
                .map(owner -> owner(name, owner))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return roles.size() < 2 ? List.of() : roles;
    }

    /** One of several owners: a name, or a word for those who act ("government and rebel delegations"); null for neither. */
    private @Nullable Role owner(Role.Name name, int owner) {
        Mention mention = context.mention(owner);
        if (mention == null || mention.form() == Mention.Form.PRONOUN || mention.form() == Mention.Form.NOMINAL) {
            boolean body = tree.token(owner).isNoun()
                    && tree.hasRelation(owner, "nmod", "conj")
                    && context.words().is("collective", tree.lemma(owner));
            Span span = body ? phrase(owner) : tree.token(owner).span();
            return body || context.words().is("holder", tree.lemma(owner))
                    ? new Role(name, context.words(span), span, null, null)
                    : null;
        }
        if (mention.entities().isEmpty()) {
            return null;
        }
        Span span = tree.sentence().span(mention.begin(), mention.end());
        return new Role(
                name, context.words(span), span, null, mention.entities().get(0));
    }

    /** "His counterpart Bob Example" where the name was not recognised: the name, else the noun itself. */
    private int heldWord(int noun) {
        return tree.token(noun).isProperNoun()
                ? noun
                : tree.children(noun, "appos", "dep", "flat").stream()
                        .filter(child -> child > noun && child - noun <= 4)
                        .filter(child -> tree.token(child).isProperNoun() && context.mention(child) == null)
                        .findFirst()
                        .orElse(noun);
    }

    /** "The Islamists" are no Islamism, whatever article the dictionary knows for them. */
    private boolean isOfIdeology(Mention mention) {
        return mention.form() == Mention.Form.NAME
                && tree.tag(mention.head()).endsWith("S")
                && mention.entities().stream().anyMatch(entity -> entity.name().endsWith(IDEOLOGY));
    }

    /** "A Norwegian", "the South African": one of a people, unnamed; but "the French" are all of them. */
    private boolean isOneOf(Mention mention) {
        int head = mention.head();
        return mention.form() == Mention.Form.DEMONYM
                && !mention.entities().isEmpty()
                && !tree.tag(head).endsWith("S")
                && tree.children(head, "det").stream()
                        .map(tree::word)
                        .anyMatch(word -> !word.equals("the")
                                || !ALL_OF_A_PEOPLE.matcher(tree.word(head)).matches());
    }

    /** Whose an unnamed one is: the White House of "a White House official". */
    private @Nullable EntityRef owner(int noun) {
        for (int child : tree.children(noun, "nmod:poss", "compound", "amod", "nmod")) {
            if (child + 2 == noun && context.words().is("hyphen", tree.word(child + 1))) {
                continue; // "Biden-Xi talks": beside each other, not one the other's
            }
            if (context.words().is("comitative", tree.preposition(child))) {
                continue; // "ministers including Ann"
            }
            Mention mention = context.mention(child);
            if (mention != null && !mention.entities().isEmpty() && mention.form() != Mention.Form.PRONOUN) {
                return mention.entities().get(0);
            }
        }
        return null;
    }

    /** The noun with what stands before it and its phrases with "of" and the like, without relative clauses. */
    public Span phrase(int noun) {
        BitSet kept = new BitSet();
        collect(noun, noun, true, kept);
        Span whole = tree.sentence().span(kept.nextSetBit(0), kept.length());
        if (whole.length() <= MAX_WORDS) {
            return whole;
        }
        BitSet before = new BitSet();
        collect(noun, noun, false, before);
        Span start = tree.sentence().span(before.nextSetBit(0), noun + 1);
        return start.length() <= MAX_WORDS ? start : tree.token(noun).span();
    }

    /** "Rwandan-backed": what a hyphen joins to a word is of it, whatever the parser calls it. */
    private boolean isHyphenated(int child, int token) {
        return child == token - 2 && context.words().is("hyphen", tree.word(child + 1));
    }

    /** "Patients and members of the staff": "of the staff" is said of the last on the list. */
    private boolean isBehindList(int noun, int child) {
        return tree.children(noun, "conj").stream().anyMatch(other -> noun < other && other < child);
    }

    /** "Only with officials": not of the phrase itself. */
    private boolean isBeforePreposition(int noun, int child) {
        return tree.children(noun, "case").stream().anyMatch(mark -> child < mark && mark < noun);
    }

    private void collect(int noun, int token, boolean behind, BitSet kept) {
        kept.set(token);
        for (int child : tree.children(token)) {
            boolean foreign = tree.token(token).isProperNoun()
                    && tree.hasRelation(child, "compound", "amod")
                    && (!context.isCapitalised(child) || tree.word(child + 1).matches("[-–]"));
            boolean before = child < noun
                    && !foreign
                    && !tree.tag(child).equals("WP$")
                    && (isHyphenated(child, token)
                            || tree.hasRelation(
                                    child,
                                    "det",
                                    "amod",
                                    "compound",
                                    "nummod",
                                    "nmod:poss",
                                    "case",
                                    "flat",
                                    "advmod",
                                    "obl:npmod"))
                    && (child != token - 1 || !tree.hasRelation(child, "case") || token != noun)
                    && !(token == noun && tree.hasRelation(child, "case"))
                    && !(token == noun && isBeforePreposition(noun, child));
            boolean after = behind
                    && child > token
                    && !(token == noun && isBehindList(noun, child))
                    && ((tree.hasRelation(child, "nmod")
                                    && !tree.token(token).isProperNoun()
                                    && context.words().is("noun-complement", tree.preposition(child)))
                            || tree.hasRelation(child, "flat")
                            || (token != noun && tree.hasRelation(child, "conj", "cc", "case"))
                            || (token != noun
                                    && tree.hasRelation(child, "det", "amod", "compound", "nmod:poss", "nummod")));
            if (before
                    || after
                    || (token != noun
                            && tree.hasRelation(child, "case", "det", "amod", "compound", "nmod:poss", "nummod"))) {
                collect(noun, child, behind, kept);
            }
        }
    }
}
