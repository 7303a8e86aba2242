package nl.inktvlek.exchange.incoming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.PlaceForm;
import nl.inktvlek.files.ProblemList;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import nl.inktvlek.vocabulary.Postcodes;

/// Finds the municipality of a row by its name, its code or a postcode. Of a postcode no more than that is kept.
record PlaceCells(ProblemList problems) {

    private static final String PLACE = "municipality";
    private static final String POSTCODE = "postcode";

    Optional<Municipality> municipality(Row row) {
        var place = row.text(PLACE);
        var postcode = row.text(POSTCODE);
        if (postcode.isEmpty()) {
            return place.isEmpty() ? Optional.empty() : byPlace(row, place);
        }
        return byPostcode(row, place, postcode);
    }

    /// A village is not always of the municipality of its name; its postcode tells.
    private Optional<Municipality> byPostcode(Row row, String place, String postcode) {
        var there = Postcodes.municipalities(postcode);
        var named = Municipalities.byCodeOrName(place);
        if (there.size() == 1) {
            var only = there.getFirst();
            named.filter(other -> !other.equals(only))
                    .ifPresent(other -> problems.add(row.notice(
                            POSTCODE, "postcode-elsewhere", digits(postcode), only.name(), other.name())));
            return Optional.of(only);
        }
        if (named.filter(there::contains).isPresent()) {
            return named;
        }
        tell(row, POSTCODE, postcode, there);
        return there.isEmpty() && !place.isEmpty() ? byPlace(row, place) : Optional.empty();
    }

    private Optional<Municipality> byPlace(Row row, String place) {
        var byName = Municipalities.byCodeOrName(place);
        var there = Postcodes.municipalities(place);
        boolean isPostcode = Postcodes.isWhole(place) || byName.isEmpty() && Postcodes.isFourDigits(place);
        boolean isTwofold = !isPostcode && !there.isEmpty() && !there.equals(byName.stream().toList());
        if (isTwofold && row.places(PLACE).isEmpty()) {
            problems.add(row.notice(
                    PLACE, "municipality-or-postcode", place, byName.orElseThrow().name(), names(there)));
            return Optional.empty();
        }
        if (isPostcode || isTwofold && row.places(PLACE).equals(Optional.of(PlaceForm.POSTCODE))) {
            if (there.size() != 1) {
                tell(row, PLACE, place, there);
            }
            return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
        }
        if (byName.isEmpty()) {
            problems.add(row.notice(PLACE, "municipality-unknown", Shown.place(place)));
        }
        return byName;
    }

    /// Of none, or of several.
    private void tell(Row row, String column, String postcode, List<Municipality> there) {
        problems.add(
                there.isEmpty()
                        ? row.notice(column, "postcode-unknown", digits(postcode))
                        : row.notice(column, "municipality-several", digits(postcode), names(there)));
    }

    private static String digits(String postcode) {
        return Postcodes.digits(postcode).orElse(Shown.HIDDEN);
    }

    private static String names(List<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::name).sorted().collect(Collectors.joining(", "));
    }
}
