/// One search over everything a reader may see.
@NullMarked
package nl.inktvlek.ui.search;

import org.jspecify.annotations.NullMarked;
