/// What all answers share: pages, versions, names as the reader sees them, and changes that happen once.
@NullMarked
package nl.inktvlek.api.answers;

import org.jspecify.annotations.NullMarked;
