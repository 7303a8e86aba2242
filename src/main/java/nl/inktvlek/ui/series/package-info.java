/// Series: the list, and the page of one from plan to after-care.
@NullMarked
package nl.inktvlek.ui.series;

import org.jspecify.annotations.NullMarked;
