package nl.inktvlek.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.vocabulary.PlainWords;
import org.jspecify.annotations.Nullable;

/// Keyed hashes by which a sealed name is found again: one for every beginning, of two to eight letters, of every part
/// of the name. Without the secret they tell which names begin alike, and how many, but no letter.
record NameKeys(UnaryOperator<byte[]> keyedHash) {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 8;
    private static final int HASH_BYTES = 8;
    private static final int FEWEST_DIGITS = 8;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// All keys of a name, apart by spaces.
    String of(String name) {
        return parts(name)
                .flatMap(part -> IntStream.rangeClosed(FEWEST_LETTERS, Math.min(MOST_LETTERS, part.length()))
                        .mapToObj(length -> hash(part.substring(0, length))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// The keys that a name has if it fits these beginnings. Beyond eight letters the opened name decides.
    List<String> of(List<String> beginnings) {
        return beginnings.stream()
                .flatMap(NameKeys::parts)
                .filter(part -> part.length() >= FEWEST_LETTERS)
                .map(part -> hash(part.substring(0, Math.min(MOST_LETTERS, part.length()))))
                .distinct()
                .toList();
    }

    /// The key of a telephone number, however it is written; "" of what is none.
    String ofPhone(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "").replaceFirst("^(?:0031|31)?0?", "");
        return digits.length() < FEWEST_DIGITS ? "" : hash("phone " + digits);
    }

    /// The key of an e-mail address; "" of none.
    String ofEmail(@Nullable String email) {
        return email == null || email.isBlank()
                ? ""
                : hash("email " + email.strip().toLowerCase(Locale.ROOT));
    }

    /// The key that names share which sound alike, whatever the order of their parts; "" of a name of one part, which
    /// tells too little.
    String ofLike(String name) {
        var sounds = parts(name)
                .map(part -> NOT_LETTERS.matcher(part).replaceAll(""))
                .filter(part -> part.length() >= FEWEST_LETTERS)
                .map(NameKeys::sound)
                .sorted()
                .toList();
        return sounds.size() < FEWEST_LETTERS ? "" : hash("like " + String.join(" ", sounds));
    }

    /// What is left of a word where people write one name in several ways: its consonants, those that sound alike as
    /// one.
    private static String sound(String word) {
        var alike = word.replace("ph", "f")
                .replace("sj", "s")
                .replace("sh", "s")
                .replace("ch", "s")
                .replaceAll("[ckq]+", "k")
                .replaceAll("[sz]+", "s")
                .replaceAll("[vw]+", "v")
                .replaceAll("[dt]+", "t")
                .replaceAll("[aeiouyjh]", "")
                .replaceAll("(.)\\1+", "$1");
        return alike.isEmpty() ? word.substring(0, 1) : alike;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(PlainWords.of(text).split("[ \\-]+")).filter(part -> !part.isEmpty());
    }

    private String hash(String beginning) {
        return HexFormat.of().formatHex(keyedHash.apply(beginning.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    }

    @Override
    public String toString() {
        return "NameKeys";
    }
}
