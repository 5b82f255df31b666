package tidings.relate.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.PublicationTime;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;
import tidings.model.Span;

/** One parsed sentence of a document, and who its words mean. */
public record Context(ResolvedDocument document, Tree tree, List<Mention> mentions) {

    /** With its tree mended, see {@link Repair}. */
    public static Context of(ResolvedDocument document, int sentence) {
        List<Mention> mentions = document.mentionsIn(sentence);
        Sentence parsed = document.document().sentence(sentence);
        boolean[] isName = new boolean[parsed.size()];
        mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .forEach(mention -> Arrays.fill(isName, mention.begin(), mention.end(), true));
        return new Context(document, new Tree(Repair.of(parsed, WordClasses.GRAMMAR, isName)), mentions);
    }

    /** {@code grammar.txt}. */
    public WordClasses words() {
        return WordClasses.GRAMMAR;
    }

    public Article article() {
        return document.document().article();
    }

    @Nullable
    public LocalDate published() {
        PublicationTime published = article().published();
        return published == null ? null : published.day();
    }

    /** The innermost mention of which the token is the head; else, for a token inside a name, that name. */
    @Nullable
    public Mention mention(int token) {
        Mention found = null;
        for (Mention each : mentions) {
            boolean covers = each.begin() <= token && token < each.end();
            if (covers
                    && (each.head() == token || each.form() == Mention.Form.NAME)
                    && (found == null || each.end() - each.begin() < found.end() - found.begin())) {
                found = each;
            }
        }
        return found;
    }

    /** The name in apposition to a noun: "the minister, Ann Example"; "his counterpart Bob Example". */
    Optional<Mention> heldName(int noun) {
        return tree.children(noun, "appos", "dep", "flat", "compound").stream()
                .filter(child -> !tree.hasRelation(child, "dep", "compound") || Math.abs(child - noun) <= 4)
                .filter(child -> !tree.hasRelation(child, "compound") || child > noun)
                .map(this::mention)
                .filter(mention -> mention != null
                        && mention.form() == Mention.Form.NAME
                        && !mention.entities().isEmpty())
                .map(mention -> (Mention) mention)
                .findFirst();
    }

    /** The name that a common noun means: {@link #landmark} or {@link #explained}. */
    Optional<Mention> meantName(int noun) {
        Mention landmark = landmark(noun);
        return Optional.ofNullable(landmark != null ? landmark : explained(noun));
    }

    /** "The city of Mosul", "the Crimea peninsula", "parts of Lebanon": the place that a common noun and a name mean together. */
    private @Nullable Mention landmark(int noun) {
        if (tree.token(noun).isProperNoun()) {
            return null;
        }
        String lemma = tree.lemma(noun);
        // "the West Bank town of Jenin" is Jenin
        List<Integer> names = new ArrayList<>(tree.children(noun, "nmod"));
        names.addAll(tree.children(noun, "compound"));
        // "overran the base at Goma": also where the parser hangs the phrase on the verb
        if (tree.head(noun) >= 0) {
            tree.children(tree.head(noun), "obl").stream()
                    .filter(child -> tree.children(child, "case").contains(noun + 1))
                    .forEach(names::add);
        }
        for (int child : names) {
            Mention mention = mention(child);
            boolean beside = tree.hasRelation(child, "compound")
                    && (words().is("landform", lemma) || words().is("landform-beside", lemma));
            boolean ranked = tree.children(noun, "amod").stream()
                    .anyMatch(each -> tree.tag(each).equals("JJS") || words().is("rank", tree.word(each)));
            boolean of = tree.preposition(child).equals("of")
                    && !ranked
                    && (words().is("landform", lemma) || words().is("part", lemma));
            boolean site = words().is("site", lemma)
                    && (tree.hasRelation(child, "compound") || words().is("landmark", tree.preposition(child)));
            if ((beside || of || site)
                    && mention != null
                    && mention.form() == Mention.Form.NAME
                    && !mention.entities().isEmpty()
                    && mention.entities().get(0).type() == EntityType.PLACE) {
                return mention;
            }
        }
        return null;
    }

    /** "Apia, a harbour town": the name that a common noun is in apposition to. */
    private @Nullable Mention explained(int noun) {
        if (!tree.hasRelation(noun, "appos") || tree.token(noun).isProperNoun()) {
            return null;
        }
        Mention mention = mention(tree.head(noun));
        return mention != null
                        && mention.form() == Mention.Form.NAME
                        && !mention.entities().isEmpty()
                ? mention
                : null;
    }

    /** True for a word that stands before its noun as an owner or maker: "Russian annexation". */
    boolean isOwner(int token) {
        return tree.hasRelation(token, "nmod:poss", "amod", "compound");
    }

    /** True for a token of a time expression. */
    public boolean isTime(int token) {
        return tree.sentence().times().stream().anyMatch(time -> time.begin() <= token && token < time.end());
    }

    /** An adjective that stands for those it describes: "talks with the Chinese". */
    boolean isSubstantive(int token) {
        return tree.children(token, "det").stream().anyMatch(child -> child == token - 1)
                && !tree.hasRelation(token, "amod", "compound");
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(tree.token(token).text().codePointAt(0));
    }

    /** "RSF", "M23": a word of capitals, or of capitals and figures. */
    boolean isAcronym(int token) {
        String text = tree.token(token).text();
        return text.length() > 1
                && isCapitalised(token)
                && text.chars().allMatch(each -> Character.isUpperCase(each) || Character.isDigit(each) || each == '-');
    }

    /** The words of a mention as printed. */
    public String words(Mention mention) {
        return words(mention.begin(), mention.end());
    }

    public String words(int begin, int end) {
        return words(tree.sentence().span(begin, end));
    }

    public String words(Span span) {
        return span.in(article().text());
    }
}
