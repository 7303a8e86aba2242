/// From the files somebody brings to what an import would do: every row understood, or told.
@NamedInterface("incoming")
@NullMarked
package nl.inktvlek.exchange.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
