/// Projects with their Vaarkaart, and the forces around a norm in a place.
@NullMarked
package nl.inktvlek.ui.projects;

import org.jspecify.annotations.NullMarked;
