package tidings.app;

import java.util.List;
import picocli.CommandLine;
import tidings.extract.ArticleExtractor;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.Evidence;
import tidings.model.Extraction;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.Role;
import tidings.model.Sketch;
import tidings.model.Span;
import tidings.model.Status;
import tidings.tell.SampleFacts;

/** Reads one text, by hand, so that Kafka can be tested without models. */
final class HandReading {

    /** What it can read. */
    static final String TEXT = "Clara Whitfield met Tomas Arden.";

    private HandReading() {}

    /** An article that says no more of itself than it must. */
    static Article article(String id, String text) {
        return new Article(
                id, null, "The Courier", null, null, text, null, null, null, Article.Status.USABLE, List.of());
    }

    /** The commands of Tidings, of which {@code run} reads so and loads no models. */
    static CommandLine.IFactory commands(ArticleExtractor reader) {
        CommandLine.IFactory others = CommandLine.defaultFactory();
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == RunCommand.class
                        ? type.cast(new RunCommand((options, observer) -> reader))
                        : others.create(type);
            }
        };
    }

    /** @throws RejectedArticleException if the text is another */
    static Extraction read(Article article, LogPosition position) {
        if (!article.text().equals(TEXT)) {
            throw new RejectedArticleException(RejectedArticleException.Reason.UNREADABLE, "no prose");
        }
        Role clara = new Role(Role.Name.PARTICIPANT, "Clara Whitfield", new Span(0, 15), SampleFacts.CLARA, null);
        Role tomas = new Role(Role.Name.PARTICIPANT, "Tomas Arden", new Span(20, 31), SampleFacts.TOMAS, null);
        Claim met = new Claim(
                article.id() + "-met",
                Kind.MET,
                Status.HAPPENED,
                List.of(clara, tomas),
                SampleFacts.on("2021-03-04", "2021-03-04", "2021-03-04"),
                null,
                null,
                new Evidence(new Span(0, TEXT.length()), TEXT, false),
                "test",
                1,
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                null);
        return Extraction.of(article, position, "test", Sketch.EMPTY, List.of(), List.of(met), false);
    }
}
