/** Files, feeds and pages become {@link tidings.model.Article}s: headline, date, outlet, and boilerplate masked. */
@NullMarked
package tidings.ingest;

import org.jspecify.annotations.NullMarked;
