@NullMarked
package nl.inktvlek.ui.account;

import org.jspecify.annotations.NullMarked;
