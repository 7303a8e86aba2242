@NullMarked
package nl.inktvlek.ui.approach;

import org.jspecify.annotations.NullMarked;
