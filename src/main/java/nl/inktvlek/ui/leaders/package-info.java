/// Leaders: the pool, and the profile of one.
@NullMarked
package nl.inktvlek.ui.leaders;

import org.jspecify.annotations.NullMarked;
