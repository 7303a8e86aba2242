@NullMarked
package nl.inktvlek.ui.reach;

import org.jspecify.annotations.NullMarked;
