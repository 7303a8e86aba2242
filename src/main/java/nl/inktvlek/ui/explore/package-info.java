@NullMarked
package nl.inktvlek.ui.explore;

import org.jspecify.annotations.NullMarked;
