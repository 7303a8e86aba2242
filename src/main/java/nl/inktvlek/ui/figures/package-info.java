/// All numbers of the programme, each with how it is counted.
@NullMarked
package nl.inktvlek.ui.figures;

import org.jspecify.annotations.NullMarked;
