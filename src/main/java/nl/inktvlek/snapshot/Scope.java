package nl.inktvlek.snapshot;

import java.util.Optional;

/// Which part of the network a question is about. Everything that is given has to hold.
///
/// @param partner code of a consortium partner
/// @param municipality CBS code
/// @param language a language of the series and organisations somebody has to do with
/// @param source name of an imported network
public record Scope(
        Optional<String> partner, Optional<String> municipality, Optional<String> language, Optional<String> source) {

    public static final Scope EVERYTHING =
            new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The same of another partner, or of all.
    public Scope ofPartner(Optional<String> code) {
        return new Scope(code, municipality, language, source);
    }

    public boolean contains(Node node) {
        return partner.map(node.partners()::contains).orElse(true)
                && municipality
                        .map(code -> node.municipality().equals(municipality))
                        .orElse(true)
                && language.map(node.languages()::contains).orElse(true)
                && source.map(node.source()::equals).orElse(true);
    }
}
