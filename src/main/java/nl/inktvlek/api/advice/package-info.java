/// Whom to approach first, and where to recruit next.
@NullMarked
package nl.inktvlek.api.advice;

import org.jspecify.annotations.NullMarked;
