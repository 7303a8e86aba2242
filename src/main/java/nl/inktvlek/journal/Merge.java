package nl.inktvlek.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody changed, put together field by field with what others did meanwhile.
///
/// @param before changed fields as they are in the database now
/// @param after changed fields as they become; null where they are emptied
/// @param conflicts fields that both changed, to different values
record Merge(Map<String, Object> before, Map<String, @Nullable Object> after, Set<String> conflicts) {

    static <T extends Record & Thing> Merge of(Kind<T> kind, Values seen, Values wanted, Values current) {
        var before = new TreeMap<String, Object>();
        var after = new TreeMap<String, @Nullable Object>();
        var conflicts = new TreeSet<String>();
        var names = new TreeSet<>(seen.fields().keySet());
        names.addAll(wanted.fields().keySet());
        for (var name : names) {
            var was = seen.get(name);
            var mine = wanted.get(name);
            var now = current.get(name);
            if (Objects.equals(was, mine)
                    || Objects.equals(now, mine)
                    || follows(kind, name).isPresent()) {
                continue;
            }
            boolean isSet = kind.find(name).filter(Merge::isSet).isPresent();
            if (!Objects.equals(now, was) && !isSet) {
                conflicts.add(name);
                continue;
            }
            if (now != null) {
                before.put(name, now);
            }
            after.put(name, isSet ? merged(was, mine, now) : mine);
        }
        names.stream()
                .filter(name -> follows(kind, name).filter(after::containsKey).isPresent())
                .forEach(name -> {
                    Optional.ofNullable(current.get(name)).ifPresent(now -> before.put(name, now));
                    after.put(name, wanted.get(name));
                });
        return new Merge(before, after, conflicts);
    }

    private static <T extends Record & Thing> Optional<String> follows(Kind<T> kind, String name) {
        return kind.find(name).flatMap(FieldOf::follows);
    }

    private static boolean isSet(FieldOf<?> field) {
        return switch (field.storage()) {
            case FieldOf.Storage.ToMany _ -> true;
            case FieldOf.Storage.Rows rows -> rows.around().isSet();
            case FieldOf.Storage.ToOne _, FieldOf.Storage.Property _ -> false;
        };
    }

    /// What was added and taken away, applied to what stands there now.
    private static List<?> merged(@Nullable Object was, @Nullable Object mine, @Nullable Object now) {
        var merged = new ArrayList<Object>(list(now));
        merged.removeAll(
                list(was).stream().filter(item -> !list(mine).contains(item)).toList());
        list(mine).stream()
                .filter(item -> !list(was).contains(item) && !merged.contains(item))
                .forEach(merged::add);
        return merged;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /// The thing as it becomes.
    Values applied(Values current) {
        var fields = new HashMap<>(current.fields());
        after.forEach((name, value) -> {
            fields.remove(name);
            if (value != null) {
                fields.put(name, value);
            }
        });
        return new Values(current.code(), fields, current.version());
    }

    /// Fields that others changed meanwhile, filled in or emptied, and that stay as they made them.
    <T extends Record & Thing> Set<String> alsoChanged(Kind<T> kind, Values seen, Values current) {
        return kind.stored().stream()
                .map(FieldOf::name)
                .filter(name -> !Objects.equals(seen.get(name), current.get(name)) && !after.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
