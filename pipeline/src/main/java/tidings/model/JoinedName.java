package tidings.model;

/**
 * That a surname alone, in one article, is taken for somebody whom other articles name in full.
 *
 * @param surname as the article has it
 * @param entity who is meant
 * @param articleId the earliest-published of the articles that say so: of the same days, with a companion in common
 */
public record JoinedName(String surname, EntityRef entity, String articleId) {}
