@NullMarked
package tidings.ledger;

import org.jspecify.annotations.NullMarked;
