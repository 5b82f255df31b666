package tidings.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.annotate.CoreNlpAnnotator;
import tidings.model.AnnotatedDocument;
import tidings.model.Dependencies;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.model.NamedSpan;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;
import tidings.model.TimeExpression;
import tidings.model.Token;
import tidings.resolve.LinkDictionary;
import tidings.resolve.Resolver;

/**
 * Prints what the annotator makes of a text in the columns that {@link AnnotatedText} reads, so that rules can be tested
 * on real parses: {@code ShowAnnotations [--published 2021-12-04] [--mentions] [TEXT]}; without TEXT it reads standard
 * input. With {@code --mentions} it prints whom the words mean instead.
 */
public final class ShowAnnotations {

    private ShowAnnotations() {}

    public static void main(String[] arguments) throws IOException {
        List<String> rest = Arrays.asList(arguments);
        LocalDate day = null;
        if (!rest.isEmpty() && rest.get(0).equals("--published")) {
            day = LocalDate.parse(rest.get(1));
            rest = rest.subList(2, rest.size());
        }
        boolean mentions = !rest.isEmpty() && rest.get(0).equals("--mentions");
        if (mentions) {
            rest = rest.subList(1, rest.size());
        }
        String text =
                rest.isEmpty() ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : String.join(" ", rest);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        AnnotatedDocument document = annotate(day, text);
        if (mentions) {
            showMentions(Resolver.load(LinkDictionary.NONE).resolve(document), out);
        } else {
            show(document, out);
        }
    }

    private static AnnotatedDocument annotate(@Nullable LocalDate day, String text) {
        return CoreNlpAnnotator.load().annotate(AnnotatedText.article(day, text));
    }

    static void show(AnnotatedDocument document, PrintStream out) {
        int paragraph = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.index() > 0) {
                out.println();
            }
            for (; paragraph < sentence.paragraph(); paragraph++) {
                out.println("¶");
            }
            for (int at = 0; at < sentence.size(); at++) {
                out.println(line(document, sentence, at));
            }
        }
    }

    static void showMentions(ResolvedDocument resolved, PrintStream out) {
        for (Mention mention : resolved.mentions()) {
            Sentence sentence = resolved.document().sentence(mention.sentence());
            String words = sentence.tokens().subList(mention.begin(), mention.end()).stream()
                    .map(Token::text)
                    .collect(Collectors.joining(" "));
            String entities = mention.entities().stream().map(EntityRef::id).collect(Collectors.joining(", "));
            out.printf("%3d  %-8s %-40s %s%n", mention.sentence(), mention.form(), words, entities);
        }
        resolved.entities().forEach(out::println);
    }

    private static String line(AnnotatedDocument document, Sentence sentence, int at) {
        Token token = sentence.token(at);
        Dependencies tree = sentence.dependencies();
        String line = String.format(
                "%-16s %-14s %-5s %3s %-12s",
                token.text(),
                token.lemma(),
                token.tag(),
                tree == null ? "0" : tree.head(at) + 1,
                tree == null ? "dep" : tree.relation(at));
        NamedSpan before = null;
        for (NamedSpan name : document.names()) {
            if (name.sentence() != sentence.index()) {
                continue;
            }
            if (name.begin() <= at && at < name.end()) {
                boolean touches = before != null && before.end() == name.begin() && before.type() == name.type();
                line += (touches && at == name.begin() ? " +" : " ") + name.type();
            }
            before = name;
        }
        for (TimeExpression time : sentence.times()) {
            if (time.begin() <= at && at < time.end()) {
                line += " time=" + time.type() + ":" + time.value().replace(' ', '_');
            }
        }
        return line.stripTrailing();
    }
}
