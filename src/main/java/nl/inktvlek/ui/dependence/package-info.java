@NullMarked
package nl.inktvlek.ui.dependence;

import org.jspecify.annotations.NullMarked;
