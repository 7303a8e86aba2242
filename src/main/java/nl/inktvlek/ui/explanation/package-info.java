@NullMarked
package nl.inktvlek.ui.explanation;

import org.jspecify.annotations.NullMarked;
