/// Who a token works for.
@NullMarked
package nl.inktvlek.api.account;

import org.jspecify.annotations.NullMarked;
