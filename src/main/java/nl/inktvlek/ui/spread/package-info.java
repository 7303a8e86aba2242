@NullMarked
package nl.inktvlek.ui.spread;

import org.jspecify.annotations.NullMarked;
