package nl.inktvlek.api.answers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a long list.
///
/// @param after to ask for the next part with; absent after the last one
/// @param total items in the whole list
public record Part<T>(
        List<T> items,

        @Schema(description = "Ask for the next part with this; absent after the last one.") @Nullable
        String after,

        int total) {

    public static final int MOST = 200;
    public static final String USUAL = "50";

    /// @param after mark of the last item that was had; null for the beginning
    /// @param mark what an item is found again by
    /// @throws Refusal if the item of the mark is there no more: begin again
    public static <S, T> Part<T> of(
            List<S> all, Function<S, String> mark, Function<S, T> told, @Nullable String after, int limit) {
        int from = 0;
        if (after != null) {
            while (from < all.size() && !mark.apply(all.get(from)).equals(after)) {
                from++;
            }
            if (from == all.size()) {
                throw new Refusal(Refusal.Why.INVALID, new Refusal.Field("after", "api.field.after"));
            }
            from++;
        }
        var items = all.subList(from, Math.min(all.size(), from + limit));
        boolean isLast = from + items.size() == all.size();
        return new Part<>(
                items.stream().map(told).toList(),
                isLast || items.isEmpty() ? null : mark.apply(items.getLast()),
                all.size());
    }
}
