package tidings.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.EntityRef;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Kind;
import tidings.model.Manner;
import tidings.model.Mention;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;

/** Who said what: quotations with their speakers, and what is reported without or half in marks. */
final class SaidRules implements ClaimRules {

    private static final int MOST_ABOUT = 8;

    /** The outer marks of a quotation, which belong to where it stands but are not said. */
    private static final Pattern MARKS = Pattern.compile("^(``|''|[\"“”„‟«»＂'‘’‚‛`])\\s*|\\s*(''|[\"“”„‟«»＂'‘’])$");

    private final CueLexicon lexicon = new CueLexicon();
    private final Grammar grammar;

    SaidRules(Grammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public List<Claim> claims(ResolvedDocument document) {
        SpeechText text = new SpeechText(document.document(), lexicon);
        Sayings sayings = new Sayings();
        DirectSpeech direct = new DirectSpeech(text, sayings);
        direct.read();
        new IndirectSpeech(text, sayings).read();
        new ContinuedSpeech(text, sayings, direct).read();
        return sayings.all().stream()
                .map(saying -> claim(document, text, saying))
                .filter(claim -> claim.status() != Status.DENIED)
                .sorted(Comparator.comparing(claim -> utterance(claim).spans().get(0)))
                .toList();
    }

    @Override
    public Set<String> triggers() {
        return lexicon.triggers();
    }

    private static Utterance utterance(Claim claim) {
        Utterance utterance = claim.utterance();
        if (utterance == null) {
            throw new IllegalArgumentException("claim " + claim.id() + " has no utterance");
        }
        return utterance;
    }

    private Claim claim(ResolvedDocument document, SpeechText text, Saying saying) {
        Article article = document.document().article();
        List<Role> roles = new ArrayList<>();
        roles.add(speaker(document, text, saying.speaker()));
        roles.addAll(about(document, text, saying));
        Cue cue = saying.cue();
        Status status = Status.HAPPENED;
        EventTime time = null;
        if (cue != null && text.tree(cue.sentence()) != null) {
            Context context = Context.of(document, cue.sentence());
            status = status(context.tree(), cue.begin());
            time = grammar.times().of(context, cue.begin(), cue.begin(), new Modality(status, -1, false).direction());
        }
        Span evidence = document.document()
                .sentence(saying.firstSentence())
                .span()
                .cover(document.document().sentence(saying.lastSentence()).span());
        return new Claim(
                ClaimId.of(article.id(), Kind.SAID, status, roles, saying.content()),
                Kind.SAID,
                status,
                roles,
                time,
                null,
                null,
                Evidence.at(evidence, article.text()),
                saying.rule(),
                saying.confidence(),
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                utterance(document, text, saying));
    }

    /** By the cue's own modal verb, or what governs its infinitive; a participle shares in what it stands beside. */
    private Status status(Tree tree, int cue) {
        boolean open = tree.isToInfinitive(cue)
                || tree.children(cue, "aux").stream()
                        .anyMatch(auxiliary -> tree.tag(auxiliary).equals("MD"));
        return open ? grammar.status().ofVerb(tree, cue).status() : Status.HAPPENED;
    }

    private static Role speaker(ResolvedDocument document, SpeechText text, Phrase phrase) {
        Span span = phrase.span(document.document().sentence(phrase.sentence()));
        Mention mention = holder(document, phrase);
        EntityRef entity = mention == null || mention.entities().isEmpty()
                ? null
                : mention.entities().get(0);
        return new Role(Role.Name.SPEAKER, text.words(span), span, entity, null);
    }

    /** The name in apposition to the speaker's noun, or the mention that the noun heads. */
    private static @Nullable Mention holder(ResolvedDocument document, Phrase phrase) {
        if (document.document().sentence(phrase.sentence()).dependencies() == null) {
            return document.mentionAt(phrase.sentence(), phrase.head()).orElse(null);
        }
        Context context = Context.of(document, phrase.sentence());
        Mention mention = context.mention(phrase.head());
        return mention != null && mention.form() == Mention.Form.NAME
                ? mention
                : context.heldName(phrase.head()).orElse(mention);
    }

    /** The first {@value #MOST_ABOUT} entities that the words said name. */
    private static List<Role> about(ResolvedDocument document, SpeechText text, Saying saying) {
        Map<EntityRef, Role> roles = new LinkedHashMap<>();
        for (int sentence = saying.firstSentence(); sentence <= saying.lastSentence(); sentence++) {
            Sentence here = document.document().sentence(sentence);
            for (Mention mention : document.mentionsIn(sentence)) {
                Span span = here.span(mention.begin(), mention.end());
                if (mention.form() == Mention.Form.NAME
                        && mention.entities().size() == 1
                        && roles.size() < MOST_ABOUT
                        && saying.content().stream().anyMatch(content -> content.contains(span))) {
                    EntityRef entity = mention.entities().get(0);
                    roles.putIfAbsent(entity, new Role(Role.Name.ABOUT, text.words(span), span, entity, null));
                }
            }
        }
        return List.copyOf(roles.values());
    }

    private static Utterance utterance(ResolvedDocument document, SpeechText text, Saying saying) {
        String words = saying.content().stream()
                .map(text::words)
                .map(piece -> saying.form() == Utterance.Form.DIRECT
                        ? MARKS.matcher(piece).replaceAll("")
                        : piece)
                .collect(Collectors.joining(" … "));
        boolean truncated = words.codePointCount(0, words.length()) > Utterance.MAX_LENGTH;
        Cue cue = saying.cue();
        return new Utterance(
                saying.form(),
                truncated ? new Span(0, Utterance.MAX_LENGTH).in(words) : words,
                saying.content(),
                cue == null ? null : cue.name(),
                span(document, cue),
                truncated);
    }

    private static @Nullable Span span(ResolvedDocument document, @Nullable Cue cue) {
        return cue == null ? null : document.document().sentence(cue.sentence()).span(cue.begin(), cue.end());
    }
}
