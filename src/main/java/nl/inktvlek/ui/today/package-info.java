@NullMarked
package nl.inktvlek.ui.today;

import org.jspecify.annotations.NullMarked;
