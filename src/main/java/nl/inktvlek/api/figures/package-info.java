/// The numbers of the programme, and its reach by place.
@NullMarked
package nl.inktvlek.api.figures;

import org.jspecify.annotations.NullMarked;
