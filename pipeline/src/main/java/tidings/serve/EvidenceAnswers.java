package tidings.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.model.Fact;
import tidings.tell.NameText;

/** The sentences of an article that facts rest on, each where it stands. */
final class EvidenceAnswers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReadSide side;
    private final FactView facts;

    EvidenceAnswers(ReadSide side) {
        this.side = side;
        this.facts = side.factView();
    }

    ObjectNode of(String article, Parameters parameters) throws IOException {
        parameters.allow(Set.of("claim"));
        Map<String, Grounds> samples = new LinkedHashMap<>();
        side.facts()
                .search(Listing.page(
                        FactFilter.term(Fields.ARTICLE, article),
                        Listing.byNumber(Fields.REPORTED),
                        ListAnswer.MAX_LIMIT,
                        Optional.empty(),
                        Codecs.FACT::decode))
                .items()
                .forEach(fact -> fact.sample().stream()
                        .filter(sample -> sample.articleId().equals(article))
                        .forEach(sample -> samples.put(sample.claimId(), new Grounds(sample, fact))));
        parameters.text("claim").ifPresent(claim -> samples.keySet().removeIf(each -> !each.equals(claim)));
        if (samples.isEmpty()) {
            throw Problem.notFound("no evidence of article " + article
                    + ": facts keep a sample of their evidence, and this is not part of one");
        }
        Fact.EvidenceSample first = samples.values().iterator().next().sample();
        ObjectNode answer = NODES.objectNode();
        answer.put("articleId", article);
        answer.put("outlet", first.outlet());
        answer.put(
                "published",
                first.published() == null ? null : first.published().toString());
        answer.put("uri", first.uri());
        Optional<Article> text = side.articles().at(first.position());
        answer.put("headline", text.map(Article::headline).orElse(null));
        ArrayNode items = answer.putArray("items");
        samples.values().stream()
                .sorted(Comparator.comparingInt((Grounds each) ->
                                each.sample().evidence().span().begin())
                        .thenComparing(each -> each.sample().claimId()))
                .forEach(each -> items.add(passage(each.sample(), each.fact())));
        return answer;
    }

    /** Evidence, and what rests on it. */
    private record Grounds(Fact.EvidenceSample sample, Fact fact) {}

    /** A sentence in its neighbourhood, if the article is still there; else the sentence alone. */
    private ObjectNode passage(Fact.EvidenceSample sample, Fact fact) {
        ObjectNode view = NODES.objectNode();
        view.put("claimId", sample.claimId());
        view.put("status", sample.status().name());
        view.put("rule", sample.rule());
        view.put("position", sample.position().toString());
        ArrayNode names = view.putArray("names");
        sample.names().forEach(name -> names.add(NameText.line(name)));
        view.put("factId", fact.id());
        view.put("fact", facts.sentence(fact));
        Optional<Neighbourhood> around = side.articles()
                .at(sample.position())
                .filter(article -> sample.evidence().span().end()
                        <= article.text().codePointCount(0, article.text().length()))
                .map(article -> Neighbourhood.of(sample.evidence().span(), article.text()));
        view.put("isWhole", around.isPresent());
        view.put("before", around.map(Neighbourhood::before).orElse(""));
        view.put(
                "marked",
                around.map(Neighbourhood::marked).orElse(sample.evidence().sentence()));
        view.put("after", around.map(Neighbourhood::after).orElse(""));
        view.put("isStart", around.map(Neighbourhood::isStart).orElse(false));
        view.put("isEnd", around.map(Neighbourhood::isEnd).orElse(false));
        return view;
    }
}
