@NullMarked
package nl.inktvlek.ui.importing;

import org.jspecify.annotations.NullMarked;
