/// Series and their meetings.
@NullMarked
package nl.inktvlek.api.programme;

import org.jspecify.annotations.NullMarked;
