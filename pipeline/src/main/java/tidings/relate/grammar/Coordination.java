package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.List;
import tidings.model.EntityType;
import tidings.model.Mention;

/** Who or what is coordinated in a place, or meant there by a noun that lists several. */
final class Coordination {

    private final Context context;
    private final Tree tree;

    Coordination(Context context) {
        this.context = context;
        this.tree = context.tree();
    }

    /** Coordinated tokens, or those that they stand for; in headlines a comma does for "and": "Biden, Putin to talk". */
    List<Integer> of(int token) {
        List<Integer> parties = new ArrayList<>();
        for (int each : withoutNoun(withoutWhereabouts(withoutRegions(tree.conjuncts(token))))) {
            parties.addAll(members(each));
        }
        for (int each : List.copyOf(parties)) {
            Mention own = context.mention(each);
            if (own != null && own.form() == Mention.Form.NAME && isPerson(own)) {
                tree.children(each, "appos").stream()
                        .filter(child -> {
                            Mention other = context.mention(child);
                            return other != null
                                    && other.form() == Mention.Form.NAME
                                    && isPerson(other)
                                    && !other.entities().equals(own.entities())
                                    && isListed(each, other);
                        })
                        .forEach(parties::add);
                parties.addAll(before(own));
            }
        }
        return parties.stream().sorted().distinct().toList();
    }

    /** "Velm, Kessin District, Bara Province": where something lies, which is no list of places. */
    private List<Integer> withoutRegions(List<Integer> conjuncts) {
        boolean joined = conjuncts.size() < 2
                || conjuncts.stream()
                        .anyMatch(each -> !tree.children(each, "cc").isEmpty());
        return joined
                ? conjuncts
                : conjuncts.stream()
                        .filter(each -> each.equals(conjuncts.get(0))
                                || !tree.token(each).isProperNoun()
                                || !context.words().is("landform", tree.word(each)))
                        .toList();
    }

    /** "Took Velm, north of Kessin, and in the south moved on": where that is. */
    private List<Integer> withoutWhereabouts(List<Integer> conjuncts) {
        int first = conjuncts.get(0);
        return conjuncts.stream()
                .filter(each -> each.equals(first)
                        || !context.words().is("compass", tree.word(each))
                        || !tree.children(each, "det").isEmpty()
                                && tree.preposition(each).equals(tree.preposition(first)))
                .toList();
    }

    /** "Old comrades, Ann Berg and Bob Carr met": what they are called is nobody beside them. */
    private List<Integer> withoutNoun(List<Integer> conjuncts) {
        int noun = conjuncts.get(0);
        boolean called = conjuncts.size() > 2
                && tree.tag(noun).equals("NNS")
                && noun + 1 < tree.size()
                && tree.tag(noun + 1).equals(",")
                && conjuncts.stream().skip(1).allMatch(each -> {
                    Mention mention = context.mention(each);
                    return mention != null && mention.form() == Mention.Form.NAME && isPerson(mention);
                });
        return called ? conjuncts.subList(1, conjuncts.size()) : conjuncts;
    }

    /** Whom or what a noun stands for, with what it includes by name; else itself. */
    private List<Integer> members(int noun) {
        // "Crimea and Sevastopol are places that Russia took"
        List<Integer> same =
                tree.children(noun, "cop").isEmpty() || tree.token(noun).isProperNoun()
                        ? List.of()
                        : tree.children(noun, "nsubj").stream()
                                .flatMap(subject -> tree.conjuncts(subject).stream())
                                .filter(subject -> context.mention(subject) != null && !isExpletive(subject))
                                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        // "those who met Ann were Bob and Carl"
        int predicate = tree.head(noun);
        if (tree.tag(noun).equals("DT")
                && tree.hasRelation(noun, "nsubj")
                && !tree.children(predicate, "cop").isEmpty()) {
            return tree.conjuncts(predicate);
        }
        // "among the towns that they took are Velm and Bara"
        boolean inverted = predicate > noun
                && tree.hasRelation(noun, "obl", "nmod")
                && context.words().is("between", tree.preposition(noun))
                && !tree.children(predicate, "cop").isEmpty()
                && tree.children(predicate, "nsubj").isEmpty();
        if (inverted) {
            return tree.conjuncts(predicate);
        }
        List<Integer> all = new ArrayList<>(listed(noun));
        all.addAll(included(noun));
        return all;
    }

    /** "It was rebels who took Velm": nobody that could be meant. */
    private boolean isExpletive(int subject) {
        Mention mention = context.mention(subject);
        return context.words().is("thing-pronoun", tree.word(subject))
                && (mention == null || mention.entities().isEmpty());
    }

    /** Those that a noun lists, if there are several; else itself. */
    private List<Integer> listed(int noun) {
        List<Integer> named = namedTogether(noun);
        List<Integer> listed = named.isEmpty() ? placesTogether(noun) : named;
        return listed.isEmpty() ? List.of(noun) : listed;
    }

    /** "Much of the north, including Bria and Ippy": whom or what the clause names of many. */
    private List<Integer> included(int noun) {
        if (tree.token(noun).isProperNoun()) {
            return List.of();
        }
        List<Integer> above = new ArrayList<>(List.of(noun));
        tree.children(noun, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("of"))
                .forEach(above::add);
        // "captured much of the north, including Bria": the parser hangs it on the verb at times
        List<Integer> examples =
                new ArrayList<>(tree.hasRelation(noun, "obj") ? tree.children(tree.head(noun), "obl") : List.of());
        above.forEach(each -> examples.addAll(tree.children(each, "nmod")));
        return examples.stream()
                .filter(child -> child > noun && context.words().is("example", tree.preposition(child)))
                .flatMap(child -> tree.conjuncts(child).stream())
                .flatMap(child -> listed(child).stream())
                .filter(child -> isNamed(child) || isLand(noun) && isGiven(child))
                .toList();
    }

    /** "Much of the capital", "several towns". */
    private boolean isLand(int noun) {
        return isPart(noun) || context.words().is("landform", tree.lemma(noun));
    }

    /** "The central bank", "its port". */
    private boolean isGiven(int noun) {
        return !tree.children(noun, "nmod:poss").isEmpty()
                || tree.children(noun, "det").stream()
                        .anyMatch(article -> context.words().is("definite", tree.word(article)));
    }

    /** "The rivals, Ann and Bob", "generals Ann and Bob": the names that a plural stands for; empty if it has fewer than two. */
    private List<Integer> namedTogether(int plural) {
        if (!tree.tag(plural).equals("NNS")) {
            return List.of();
        }
        List<Integer> lists = new ArrayList<>(tree.children(plural, "appos", "dep", "flat"));
        // "members of the committee, Ann and Bob"
        tree.children(plural, "nmod").stream()
                .filter(group -> tree.preposition(group).equals("of") && isSingular(group))
                .forEach(group -> lists.addAll(tree.children(group, "appos", "conj")));
        List<Integer> names = lists.stream()
                .filter(child -> child > plural)
                .flatMap(child -> tree.conjuncts(child).stream())
                .filter(this::isNamed)
                .sorted()
                .distinct()
                .toList();
        return names.size() > 1 ? names : List.of();
    }

    /** A name, or a noun with one: "the poet Ann". */
    private boolean isNamed(int noun) {
        Mention mention = context.mention(noun);
        return (mention != null && mention.form() == Mention.Form.NAME)
                || (!tree.token(noun).isProperNoun() && context.heldName(noun).isPresent());
    }

    /**
     * "The regions of Donetsk, Luhansk and Kherson", "the Donetsk and Luhansk regions", "parts of Donetsk and most of
     * Luhansk": the places that a noun stands for; empty if it has fewer than two.
     */
    private List<Integer> placesTogether(int noun) {
        boolean lands = tree.tag(noun).equals("NNS") && context.words().is("landform", tree.lemma(noun));
        boolean parts = isPart(noun);
        return tree.children(noun, "nmod", "compound").stream()
                .filter(child -> tree.hasRelation(child, "compound")
                        ? lands
                        : (lands || parts) && tree.preposition(child).equals("of"))
                .map(child -> tree.conjuncts(child).stream()
                        // not "Ramadi, the capital of Anbar"
                        .filter(each -> tree.token(each).isProperNoun() || isPart(each) || !isSingular(each))
                        .toList())
                .filter(places -> places.size() > 1 && tree.token(places.get(0)).isProperNoun())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isSingular(int noun) {
        return tree.tag(noun).equals("NN");
    }

    private boolean isPart(int noun) {
        return context.words().is("part", tree.word(noun));
    }

    /** Not in "talks with X and Y, Z said": a list ends with its "and", and what follows may be another clause's subject. */
    private boolean isListed(int first, Mention other) {
        boolean closed = tree.children(first).stream()
                .anyMatch(child -> child < other.begin()
                        && (tree.hasRelation(child, "cc")
                                || !tree.children(child, "cc").isEmpty()));
        boolean otherSubject = !tree.relation(first).equals("nsubj")
                && other.end() < tree.size()
                && tree.tag(other.end()).matches("VBD|VBZ|VBP");
        return !closed && !otherSubject;
    }

    /** "Mayor X and company chief Y": the parser takes the first for a part of what the second is called. */
    private List<Integer> before(Mention person) {
        List<Integer> found = new ArrayList<>();
        for (Mention each : context.mentions()) {
            if (each.form() == Mention.Form.NAME
                    && each.end() < person.begin()
                    && isPerson(each)
                    && !each.entities().equals(person.entities())
                    && tree.word(each.end()).equals("and")
                    && isPartOfCompound(each.head(), person)) {
                found.add(each.head());
            }
        }
        return found;
    }

    private boolean isPartOfCompound(int word, Mention person) {
        int at = word;
        while (tree.hasRelation(at, "compound") && tree.head(at) >= 0) {
            at = tree.head(at);
            if (person.begin() <= at && at < person.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(Mention mention) {
        return !mention.entities().isEmpty() && mention.entities().get(0).type() == EntityType.PERSON;
    }
}
