/// Releases: proposed, read by a second person, published, withdrawn.
@NullMarked
package nl.inktvlek.ui.publishing;

import org.jspecify.annotations.NullMarked;
