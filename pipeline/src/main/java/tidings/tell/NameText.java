package tidings.tell;

import tidings.model.JoinedName;

/** Why a surname alone means somebody, in words. */
public final class NameText {

    private NameText() {}

    /** For example {@code "Solheim" is taken for Ingrid Solheim, as in https://…}. */
    public static String line(JoinedName name) {
        return '"' + name.surname() + "\" is taken for " + name.entity().name() + ", as in " + name.articleId();
    }
}
