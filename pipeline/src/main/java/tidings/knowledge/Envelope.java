package tidings.knowledge;

/** A message as it travels: one record type, so that one topic can carry all that goes to one stage. */
public record Envelope(Message message) {}
