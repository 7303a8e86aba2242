/// The door: tokens, limits, refusals, and the description of everything behind it.
@NullMarked
package nl.inktvlek.api.shell;

import org.jspecify.annotations.NullMarked;
