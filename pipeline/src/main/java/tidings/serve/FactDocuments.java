package tidings.serve;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.topology.Topic;
import tidings.topology.Topics;

/** Facts, to be found by who, what, when, how sure, and words. */
final class FactDocuments implements Documents<Fact> {

    private final FactView view;

    FactDocuments(FactView view) {
        this.view = view;
    }

    @Override
    public Topic<Fact> topic() {
        return Topics.FACTS;
    }

    @Override
    public Document of(Fact fact, Origin origin) {
        Document document = new Document();
        addTo(document, fact, view.sentence(fact));
        Fields.stored(document, Codecs.FACT.encode(fact));
        return document;
    }

    /** What a fact is found by; updates are found by the same. */
    static void addTo(Document document, Fact fact, String sentence) {
        Fields.term(document, Fields.KIND, fact.kind().name());
        Fields.term(document, Fields.STATUS, fact.status().name());
        Set<String> parties = new LinkedHashSet<>();
        for (Fact.Party party : fact.parties()) {
            if (party.entity() != null) {
                parties.add(party.entity().id());
                Fields.term(
                        document,
                        Fields.ROLE,
                        party.role() + "=" + party.entity().id());
            }
        }
        if (fact.place() != null && fact.place().entity() != null) {
            parties.add(fact.place().entity().id());
            Fields.term(document, Fields.ROLE, "PLACE=" + fact.place().entity().id());
        }
        parties.forEach(party -> Fields.label(document, Fields.PARTY, party));
        if (fact.form() != null) {
            Fields.term(document, Fields.FORM, fact.form().name());
        }
        if (!fact.contested().isEmpty()) {
            Fields.term(document, Fields.CONTESTED, "any");
        }
        Fields.number(document, Fields.ORIGINS, fact.corroboration().origins());
        FactView.day(fact).ifPresent(day -> Fields.number(document, Fields.DAY, day.toEpochDay()));
        if (fact.lastReported() != null) {
            Fields.number(document, Fields.REPORTED, fact.lastReported().day().toEpochDay());
        }
        Set<String> outlets = new LinkedHashSet<>();
        Set<String> articles = new LinkedHashSet<>();
        fact.printings().forEach(printing -> {
            outlets.add(printing.outlet());
            articles.add(printing.articleId());
        });
        Fields.text(document, Fields.TEXT, sentence);
        if (fact.words() != null) {
            Fields.text(document, Fields.TEXT, fact.words());
        }
        fact.sample().forEach(sample -> {
            outlets.add(sample.outlet());
            articles.add(sample.articleId());
            Fields.text(document, Fields.TEXT, sample.evidence().sentence());
        });
        outlets.forEach(outlet -> Fields.term(document, Fields.OUTLET, outlet));
        articles.forEach(article -> Fields.term(document, Fields.ARTICLE, article));
    }
}
