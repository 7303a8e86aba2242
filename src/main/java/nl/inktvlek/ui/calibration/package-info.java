@NullMarked
package nl.inktvlek.ui.calibration;

import org.jspecify.annotations.NullMarked;
