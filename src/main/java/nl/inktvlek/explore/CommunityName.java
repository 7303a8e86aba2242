package nl.inktvlek.explore;

import java.util.Optional;
import nl.inktvlek.snapshot.Node;

/// What a community is called after. Words and names are put to it where it is shown; without anything it is a
/// community
/// of all over the country.
///
/// @param municipality code of the place most of its people live in
/// @param province of most of its people, where no place would describe enough of them
/// @param second another place or province of many, where that alone tells it from others
/// @param language of most of them, where another community has the same place
/// @param organisation that most of them have to do with, where that is the same too
public record CommunityName(
        Optional<String> municipality,
        Optional<String> province,
        Optional<String> second,
        Optional<String> language,
        Optional<Node> organisation) {}
