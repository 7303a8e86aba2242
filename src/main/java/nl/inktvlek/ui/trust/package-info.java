/// Privacy and access: who may see what, the audit trail, the rights of a person.
@NullMarked
package nl.inktvlek.ui.trust;

import org.jspecify.annotations.NullMarked;
