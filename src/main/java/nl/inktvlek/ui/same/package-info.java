/// People who stand here twice: made one, or told apart.
@NullMarked
package nl.inktvlek.ui.same;

import org.jspecify.annotations.NullMarked;
