package tidings.relate.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.RoleReader;
import tidings.relate.grammar.Tree;

/** Who speaks, who hears it, and whom it is about. Sayings have to come in text order. */
final class SpeechRoles {

    private static final int MOST_HEARERS = 4;
    private static final int MOST_ABOUT = 8;

    private final Contexts contexts;
    private final ResolvedDocument document;
    private final SpeechText text;
    private final PronounSpeakers pronouns;
    private final IssuedDocuments documents;

    SpeechRoles(Contexts contexts, SpeechText text) {
        this.contexts = contexts;
        this.document = contexts.document();
        this.text = text;
        this.pronouns = new PronounSpeakers(document);
        this.documents = new IssuedDocuments(text);
    }

    /** One speaker, then hearers, then whom the words name: at most {@link Claim#MAX_ROLES} together. */
    List<Role> of(Saying saying) {
        List<Role> roles = new ArrayList<>();
        Role speaker = speaker(saying);
        roles.add(speaker);
        Cue cue = saying.cue();
        Tree tree = cue == null ? null : text.tree(cue.sentence());
        if (cue != null && tree != null) {
            hearers(tree, cue, saying).stream()
                    .filter(hearer ->
                            hearer.entity() == null || !hearer.entity().equals(speaker.entity()))
                    .forEach(roles::add);
        }
        roles.addAll(about(saying));
        return roles;
    }

    private Role speaker(Saying saying) {
        Phrase phrase = saying.speaker();
        Sentence sentence = document.document().sentence(phrase.sentence());
        Span span = phrase.span(sentence);
        if (text.tree(phrase.sentence()) == null) {
            return new Role(
                    Role.Name.SPEAKER, text.words(span), span, named(phrase).orElse(null), null);
        }
        Context context = contexts.sentence(phrase.sentence());
        Role read =
                new RoleReader(context).single(Role.Name.SPEAKER, phrase.head()).get(0);
        EntityRef entity = pronouns.meant(context.tree().word(phrase.head()), phrase.sentence(), read.entity());
        if (entity == null) {
            entity = namedBehind(context, phrase)
                    .or(() -> documents.issuer(context, phrase))
                    .orElse(null);
        }
        if (entity != null) {
            pronouns.spoke(entity, phrase.sentence(), isMain(saying.cue()));
            documents.spoke(entity, saying.cue());
        }
        return new Role(Role.Name.SPEAKER, text.words(span), span, entity, entity == null ? read.of() : null);
    }

    /** Whom the words name, in a sentence without a tree. */
    private Optional<EntityRef> named(Phrase phrase) {
        return document.mentionAt(phrase.sentence(), phrase.head())
                .filter(mention -> mention.entities().size() == 1)
                .map(mention -> mention.entities().get(0));
    }

    private boolean isMain(@Nullable Cue cue) {
        Tree tree = cue == null ? null : text.tree(cue.sentence());
        return cue == null || tree == null || !tree.isSubordinate(cue.begin());
    }

    /** "The mayor's aunt, Ann Example, said": a person's name right behind the phrase, where the tree doesn't join them. */
    private static Optional<EntityRef> namedBehind(Context context, Phrase phrase) {
        Tree tree = context.tree();
        if (phrase.end() + 1 >= tree.size()
                || !tree.word(phrase.end()).equals(",")
                || !tree.tag(phrase.head()).startsWith("NN")) {
            return Optional.empty();
        }
        return context.mentions().stream()
                .filter(mention -> mention.begin() == phrase.end() + 1 && mention.form() == Mention.Form.NAME)
                .flatMap(mention -> mention.entities().stream())
                .filter(each -> each.type() == EntityType.PERSON)
                .findFirst();
    }

    /** "Told reporters", "said to the council": objects of a verb that takes its hearer, and nouns with "to". */
    private List<Role> hearers(Tree tree, Cue cue, Saying saying) {
        CueLexicon.Verb verb = text.lexicon()
                .verbAt(tree, cue.begin())
                .filter(each -> each.takes(CueLexicon.Frame.HEARER))
                .orElse(null);
        Context context = contexts.sentence(cue.sentence());
        RoleReader reader = new RoleReader(context);
        Stream<Integer> objects = verb == null ? Stream.empty() : tree.children(cue.begin(), "obj", "iobj").stream();
        Stream<Integer> receivers = tree.children(cue.begin(), "obl", "nmod").stream()
                .filter(noun -> tree.preposition(noun).equals("to")
                        || (verb != null && tree.preposition(noun).equals(verb.particle())));
        return Stream.concat(objects, receivers)
                .filter(noun ->
                        tree.sentence().times().stream().noneMatch(time -> time.begin() <= noun && noun < time.end()))
                .filter(noun -> noun > cue.begin() && isOutside(tree.sentence(), noun, saying))
                .filter(noun -> saying.speaker().sentence() != cue.sentence()
                        || !saying.speaker().covers(noun))
                .filter(noun -> tree.token(noun).isNoun() || tree.token(noun).isPronoun())
                .flatMap(noun -> reader.single(Role.Name.ADDRESSEE, noun).stream())
                .limit(MOST_HEARERS)
                .toList();
    }

    private static boolean isOutside(Sentence sentence, int token, Saying saying) {
        Span span = sentence.token(token).span();
        return saying.content().stream().noneMatch(content -> content.overlaps(span));
    }

    private List<Role> about(Saying saying) {
        Map<EntityRef, Role> roles = new LinkedHashMap<>();
        for (int sentence = saying.firstSentence(); sentence <= saying.lastSentence(); sentence++) {
            for (Mention mention : document.mentionsIn(sentence)) {
                Role role = named(mention);
                if (role != null
                        && role.entity() != null
                        && roles.size() < MOST_ABOUT
                        && saying.content().stream().anyMatch(content -> content.contains(role.span()))) {
                    roles.putIfAbsent(role.entity(), role);
                }
            }
        }
        return List.copyOf(roles.values());
    }

    private @Nullable Role named(Mention mention) {
        if (mention.form() != Mention.Form.NAME || mention.entities().size() != 1) {
            return null;
        }
        Span span = document.document().sentence(mention.sentence()).span(mention.begin(), mention.end());
        return new Role(
                Role.Name.ABOUT, text.words(span), span, mention.entities().get(0), null);
    }
}
