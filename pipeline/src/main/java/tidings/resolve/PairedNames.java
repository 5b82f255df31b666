package tidings.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;

/** Parts two names that a dash joins and the recogniser takes for one: "the Kigali-Kinshasa talks". */
final class PairedNames {

    /** Share of the links with a half that lead to one article: below it, it is too many things to be sure of. */
    private static final double SURE = 0.5;

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2011");

    private final KnownEntities known;
    private final LinkDictionary dictionary;

    PairedNames(KnownEntities known, LinkDictionary dictionary) {
        this.known = known;
        this.dictionary = dictionary;
    }

    /** The names, pairs parted where both halves are known and the whole is not; in text order. */
    List<Name> part(AnnotatedDocument document, List<Name> names) {
        Set<String> alone = names.stream().map(Name::text).collect(Collectors.toSet());
        List<Name> parted = new ArrayList<>();
        for (Name name : names) {
            parted.addAll(isPair(document, name, alone) ? halves(document, name) : List.of(name));
        }
        return parted;
    }

    private boolean isPair(AnnotatedDocument document, Name name, Set<String> alone) {
        return name.form() == Form.NAME
                && name.known() == null
                && name.end() - name.begin() == 3
                && DASHES.contains(word(document, name, name.begin() + 1))
                && !FullName.isArticle(word(document, name, name.begin()).toLowerCase(Locale.ROOT))
                && dictionary.find(name.text()).isEmpty()
                && isName(word(document, name, name.begin()), name, alone)
                && isName(word(document, name, name.end() - 1), name, alone);
    }

    /** "Karl-Heinz" is one person, unless the article names a Karl and a Heinz. */
    private boolean isName(String half, Name pair, Set<String> alone) {
        return alone.contains(half)
                || (pair.type() != EntityType.PERSON
                        && (known.named(half).isPresent()
                                || dictionary
                                        .find(half)
                                        .filter(link -> link.share() >= SURE)
                                        .isPresent()));
    }

    private List<Name> halves(AnnotatedDocument document, Name pair) {
        return List.of(half(document, pair, pair.begin()), half(document, pair, pair.end() - 1));
    }

    private Name half(AnnotatedDocument document, Name pair, int token) {
        String word = word(document, pair, token);
        EntityRef ref = known.named(word)
                .map(KnownEntity::ref)
                // a surname alone is for the document to resolve
                .filter(each -> each.type() != EntityType.PERSON)
                .orElse(null);
        return new Name(pair.sentence(), token, token + 1, word, type(word, ref, pair), Form.NAME, ref);
    }

    private EntityType type(String word, @Nullable EntityRef ref, Name pair) {
        if (ref != null) {
            return ref.type();
        }
        Set<LinkDictionary.Mark> marks =
                dictionary.find(word).map(LinkDictionary.Link::marks).orElse(Set.of());
        if (known.named(word).isPresent() || marks.contains(LinkDictionary.Mark.PERSON)) {
            return EntityType.PERSON;
        }
        return marks.contains(LinkDictionary.Mark.PLACE) ? EntityType.PLACE : pair.type();
    }

    private static String word(AnnotatedDocument document, Name name, int token) {
        return document.sentence(name.sentence()).token(token).text();
    }
}
