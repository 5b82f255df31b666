package tidings.relate.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.IndexedText;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;

/** A resolved document as rules read it: each sentence is mended once, when it is first asked for. Of one thread alone. */
public final class Contexts {

    private final ResolvedDocument document;
    private final IndexedText text;
    private final @Nullable Context[] read;

    public Contexts(ResolvedDocument document) {
        this.document = document;
        this.text = new IndexedText(document.document().article().text());
        this.read = new Context[document.document().sentences().size()];
    }

    public ResolvedDocument document() {
        return document;
    }

    /** The article's text. */
    public IndexedText text() {
        return text;
    }

    /** The parsed sentences of the text, in its order. */
    public List<Context> parsed() {
        return document.document().sentences().stream()
                .filter(each -> each.section() == Sentence.Section.TEXT && each.dependencies() != null)
                .map(each -> sentence(each.index()))
                .toList();
    }

    /** @throws IllegalArgumentException if it was not parsed, as those of headlines are not */
    public Context sentence(int index) {
        Context context = read[index];
        if (context == null) {
            context = Context.of(this, index);
            read[index] = context;
        }
        return context;
    }
}
