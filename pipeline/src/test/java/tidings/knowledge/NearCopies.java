package tidings.knowledge;

import tidings.model.Sketch;

/** Whether one text counts as a copy of another. */
public final class NearCopies {

    private NearCopies() {}

    public static boolean areCopies(Sketch one, Sketch other) {
        return Origins.containment(one, other) >= Origins.COPIED;
    }
}
