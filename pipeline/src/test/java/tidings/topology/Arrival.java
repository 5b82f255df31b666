package tidings.topology;

import java.time.Instant;
import tidings.model.Extraction;

/** One version of one article, and when it came: its log time. */
public record Arrival(Extraction extraction, Instant at) {}
