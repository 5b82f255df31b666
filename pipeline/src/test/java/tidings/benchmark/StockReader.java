package tidings.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import tidings.model.Article;

/**
 * Stock CoreNLP doing our job, all settings as they come: names by its recogniser, SAID from its attributed quotations, MET
 * and ANNEXED from OpenIE's triples whose relation has a verb of that kind.
 *
 * <p>For one thread: its quote attribution keeps state in a field.
 */
final class StockReader {

    /** What it takes to do what Tidings does. */
    static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,natlog,openie,quote";

    private static final Set<String> MEETING =
            Set.of("meet", "host", "receive", "confer", "visit", "talk", "call", "summit", "negotiate", "greet");
    private static final Set<String> TAKING = Set.of(
            "annex",
            "seize",
            "occupy",
            "capture",
            "absorb",
            "conquer",
            "invade",
            "retake",
            "recapture",
            "overrun",
            "liberate");

    private final StanfordCoreNLP pipeline;

    StockReader() {
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        this.pipeline = new StanfordCoreNLP(properties);
    }

    Annotation read(Article article) {
        Annotation document = new Annotation(article.text());
        if (article.published() != null) {
            document.set(
                    CoreAnnotations.DocDateAnnotation.class,
                    article.published().day().toString());
        }
        pipeline.annotate(document);
        return document;
    }

    static int tokens(Annotation document) {
        return document.get(CoreAnnotations.TokensAnnotation.class).size();
    }

    /** What was found, as one line in the form that {@code tidings extract} writes. */
    static String line(Article article, Annotation document) {
        Lines lines = new Lines(article, document);
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("article", article.id());
        lines.mentions(line.putArray("mentions"));
        ArrayNode relations = line.putArray("relations");
        lines.quotations(relations);
        lines.triples(relations);
        return line.toString();
    }

    private record Lines(Article article, Annotation document) {

        void mentions(ArrayNode mentions) {
            for (CoreMap mention : document.get(CoreAnnotations.MentionsAnnotation.class)) {
                String type =
                        switch (mention.get(CoreAnnotations.EntityTypeAnnotation.class)) {
                            case "PERSON" -> "PERSON";
                            case "ORGANIZATION" -> "ORGANIZATION";
                            case "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE" -> "PLACE";
                            case "NATIONALITY" -> "GROUP";
                            case "MISC" -> "OTHER";
                            default -> "";
                        };
                if (!type.isEmpty()) {
                    String words = mention.get(CoreAnnotations.TextAnnotation.class);
                    put(mentions.addObject(), begin(mention), end(mention))
                            .put("type", type)
                            .put("entity", "local:" + words)
                            .put("name", words);
                }
            }
        }

        void quotations(ArrayNode relations) {
            for (CoreMap quotation : document.get(CoreAnnotations.QuotationsAnnotation.class)) {
                String speaker = quotation.get(QuoteAttributionAnnotator.SpeakerAnnotation.class);
                String mention = quotation.get(QuoteAttributionAnnotator.MentionAnnotation.class);
                String name = quotation.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class);
                if (speaker == null || mention == null) {
                    continue;
                }
                ObjectNode said = relation(relations, "SAID", begin(quotation), end(quotation));
                said.put("form", "DIRECT");
                put(said.putObject("content"), begin(quotation) + 1, end(quotation) - 1);
                List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
                role(
                        said,
                        "speaker",
                        tokens.subList(
                                quotation.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class),
                                quotation.get(QuoteAttributionAnnotator.MentionEndAnnotation.class) + 1),
                        name == null ? speaker : name);
            }
        }

        void triples(ArrayNode relations) {
            for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
                for (RelationTriple triple : sentence.get(NaturalLogicAnnotations.RelationTriplesAnnotation.class)) {
                    if (isOf(MEETING, triple)) {
                        ObjectNode met = relation(relations, "MET", begin(sentence), end(sentence));
                        role(met, "participant", triple.subject, triple.subjectGloss());
                        role(met, "participant", triple.object, triple.objectGloss());
                    } else if (isOf(TAKING, triple)) {
                        ObjectNode annexed = relation(relations, "ANNEXED", begin(sentence), end(sentence));
                        role(annexed, "actor", triple.subject, triple.subjectGloss());
                        role(annexed, "territory", triple.object, triple.objectGloss());
                    }
                }
            }
        }

        private static boolean isOf(Set<String> lemmas, RelationTriple triple) {
            return triple.relation.stream().anyMatch(token -> lemmas.contains(token.lemma()));
        }

        private ObjectNode relation(ArrayNode relations, String kind, int begin, int end) {
            ObjectNode relation = relations.addObject().put("kind", kind).put("status", "HAPPENED");
            put(relation, begin, end).putArray("roles");
            return relation;
        }

        private void role(ObjectNode relation, String role, List<CoreLabel> tokens, String name) {
            int begin = tokens.get(0).beginPosition();
            int end = tokens.get(tokens.size() - 1).endPosition();
            ObjectNode node = relation.withArray("roles").addObject().put("role", role);
            put(node, begin, Math.max(begin, end))
                    .put("text", article.text().substring(begin, Math.max(begin, end)))
                    .put("entity", "local:" + name)
                    .put("name", name);
        }

        private ObjectNode put(ObjectNode node, int begin, int end) {
            return node.put("begin", codePoints(begin)).put("end", codePoints(end));
        }

        private int codePoints(int units) {
            return article.text().codePointCount(0, units);
        }

        private static int begin(CoreMap span) {
            return span.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
        }

        private static int end(CoreMap span) {
            return span.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
        }
    }
}
