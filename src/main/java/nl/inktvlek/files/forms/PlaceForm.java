package nl.inktvlek.files.forms;

import java.util.Optional;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Postcodes;

/// What four digits are in a column of places: GM1701 is Westerveld, postcode 1701 lies in Dijk en Waard.
public enum PlaceForm {
    CODE,
    POSTCODE;

    /// What the cells of one column have in common.
    public static final class Evidence {

        private boolean codes;
        private boolean postcodes;
        private boolean twofold;

        public void add(String text) {
            if (text.startsWith("GM")) {
                codes = true;
            } else if (!isFigures(text)) {
                postcodes |= text.length() > 4 && Postcodes.isWhole(text);
            } else if (text.length() == 3 || text.length() == 4 && text.charAt(0) == '0') {
                codes = true;
            } else if (text.length() == 4 && text.charAt(0) > '1') {
                postcodes = true;
            } else if (text.length() == 4 && !twofold) {
                twofold = isTwofold(text);
            }
        }

        private static boolean isFigures(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private static boolean isTwofold(String text) {
            var byCode = Municipalities.byCodeOrName(text).stream().toList();
            var byPostcode = Postcodes.municipalities(text);
            return !byCode.isEmpty() && !byPostcode.isEmpty() && !byCode.equals(byPostcode);
        }

        public boolean isTwofold() {
            return twofold;
        }

        /// Empty where both are met, or neither.
        public Optional<PlaceForm> form() {
            return codes == postcodes ? Optional.empty() : Optional.of(codes ? CODE : POSTCODE);
        }
    }
}
