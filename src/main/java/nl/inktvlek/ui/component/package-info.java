@NullMarked
package nl.inktvlek.ui.component;

import org.jspecify.annotations.NullMarked;
