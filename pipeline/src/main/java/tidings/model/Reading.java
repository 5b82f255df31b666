package tidings.model;

import java.util.List;

/**
 * One article, read: who is mentioned where, and what it claims.
 *
 * @param sketch for finding near-copies
 */
public record Reading(ResolvedDocument document, List<Claim> claims, Sketch sketch) {

    public Reading {
        claims = List.copyOf(claims);
    }

    public Article article() {
        return document.document().article();
    }
}
