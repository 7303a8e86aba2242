/// Organisations: the list, one of them, and how a partner works.
@NullMarked
package nl.inktvlek.ui.organisations;

import org.jspecify.annotations.NullMarked;
