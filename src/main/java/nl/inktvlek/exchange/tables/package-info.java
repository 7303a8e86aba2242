/// From a file to tables: those in it, and those that a network of another program becomes.
@NamedInterface("tables")
@NullMarked
package nl.inktvlek.exchange.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
