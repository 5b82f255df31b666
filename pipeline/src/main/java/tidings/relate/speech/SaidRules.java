package tidings.relate.speech;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Kind;
import tidings.model.Manner;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Modality;
import tidings.relate.grammar.Tree;

/** Who said what: quotations with their speakers, and what is reported without or half in marks. */
public final class SaidRules {

    /** English puts a comma before the closing mark where the cue follows: it is none of what was said. */
    private static final Pattern CUE_COMMA = Pattern.compile(",\\s*$");

    /** The outer marks of a quotation, which belong to where it stands but are not said. */
    private static final Pattern MARKS = Pattern.compile("^(``|''|[\"“”„‟«»＂'‘’‚‛`])\\s*|\\s*(''|[\"“”„‟«»＂'‘’])$");

    private final CueLexicon lexicon = new CueLexicon();
    private final Grammar grammar;

    public SaidRules(Grammar grammar) {
        this.grammar = grammar;
    }

    /** In text order. */
    public List<Claim> claims(Contexts contexts) {
        SpeechText text = new SpeechText(contexts, lexicon);
        Sayings sayings = new Sayings();
        DirectSpeech direct = new DirectSpeech(text, sayings);
        direct.read();
        new IndirectSpeech(text, sayings).read();
        new ContinuedSpeech(text, sayings, direct).read();
        SpeechRoles roles = new SpeechRoles(contexts, text);
        return sayings.inTextOrder().stream()
                .map(saying -> claim(contexts, text, saying, roles.of(saying)))
                .filter(claim -> claim.status() != Status.DENIED)
                .toList();
    }

    private Claim claim(Contexts contexts, SpeechText text, Saying saying, List<Role> roles) {
        AnnotatedDocument document = text.document();
        Cue cue = saying.cue();
        Status status = Status.HAPPENED;
        EventTime time = null;
        if (cue != null && text.tree(cue.sentence()) != null) {
            Context context = contexts.sentence(cue.sentence());
            status = status(context.tree(), text, cue);
            time = grammar.times().of(context, cue.begin(), cue.begin(), new Modality(status, -1, false).direction());
        }
        Span evidence = document.sentence(saying.firstSentence())
                .span()
                .cover(document.sentence(saying.lastSentence()).span());
        return new Claim(
                ClaimId.of(document.article().id(), Kind.SAID, status, roles, saying.content()),
                Kind.SAID,
                status,
                roles,
                time,
                null,
                null,
                Evidence.at(evidence, contexts.text()),
                saying.rule(),
                saying.confidence(),
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                utterance(text, saying));
    }

    /**
     * By the cue's own modal verb, or what governs its infinitive; a participle shares in what it stands beside. A modal
     * within the quotation is the speaker's, whatever the parser hangs it on.
     */
    private Status status(Tree tree, SpeechText text, Cue cue) {
        boolean open = tree.isToInfinitive(cue.begin())
                || tree.children(cue.begin(), "aux").stream()
                        .anyMatch(auxiliary ->
                                tree.tag(auxiliary).equals("MD") && !text.isQuoted(cue.sentence(), auxiliary));
        return open ? grammar.status().ofVerb(tree, cue.begin()).status() : Status.HAPPENED;
    }

    private static Utterance utterance(SpeechText text, Saying saying) {
        String words = saying.content().stream()
                .map(text::words)
                .map(piece -> saying.form() == Utterance.Form.DIRECT
                        ? CUE_COMMA.matcher(MARKS.matcher(piece).replaceAll("")).replaceFirst("")
                        : piece)
                .collect(Collectors.joining(" … "));
        boolean truncated = words.codePointCount(0, words.length()) > Utterance.MAX_LENGTH;
        Cue cue = saying.cue();
        return new Utterance(
                saying.form(),
                truncated ? new Span(0, Utterance.MAX_LENGTH).in(words) : words,
                saying.content(),
                cue == null ? null : cue.name(),
                span(text.document(), cue),
                truncated);
    }

    private static @Nullable Span span(AnnotatedDocument document, @Nullable Cue cue) {
        return cue == null ? null : document.sentence(cue.sentence()).span(cue.begin(), cue.end());
    }
}
