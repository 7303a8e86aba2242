package nl.inktvlek.database;

import java.util.List;

/// The kinds of things a module lets people edit; one bean a module.
public record Kinds(List<Kind> all) {

    public static Kinds of(Kind... kinds) {
        return new Kinds(List.of(kinds));
    }
}
