/// Writing up a meeting, on a phone, with or without a connection.
@NullMarked
package nl.inktvlek.ui.log;

import org.jspecify.annotations.NullMarked;
