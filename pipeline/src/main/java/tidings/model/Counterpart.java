package tidings.model;

/** Another entity and how many facts are shared with it. */
public record Counterpart(EntityRef entity, int facts) {}
