/// Where next: places and languages, what a series would add there, and what it is measured against.
@NullMarked
package nl.inktvlek.ui.plan;

import org.jspecify.annotations.NullMarked;
