package nl.inktvlek.ui.component;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// A field by which the reader narrows a list.
///
/// @param parameter its name in the address
record ListFilter<T, V>(
        String parameter,
        HasValue<?, V> field,
        Optional<V> atFirst,
        Function<V, String> written,
        Function<String, Optional<V>> read,
        BiPredicate<T, V> fits) {

    boolean isFitting(T item) {
        return field.getOptionalValue().map(value -> fits.test(item, value)).orElse(true);
    }

    void read(QueryParameters address) {
        address.getSingleParameter(parameter)
                .ifPresent(text -> read.apply(text).ifPresentOrElse(field::setValue, field::clear));
    }

    void write(Map<String, String> address) {
        var value = field.getOptionalValue();
        if (!value.equals(atFirst)) {
            address.put(parameter, value.map(written).orElse(""));
        }
    }
}
