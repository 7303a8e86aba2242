package nl.inktvlek.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// In which characters the bytes of a text were written.
///
/// A list of names has too few letters for the statistics of a general detector: ICU 78 takes forty Turkish names in
/// windows-1254 for ISO-8859-1, and in ISO-8859-9 for ISO-8859-2. What decides is which reading gives words as people
/// write them here.
public final class Encodings {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// What may be chosen: first what the bytes themselves can show, then code pages, the usual ones here first.
    public static final List<Charset> CHOICES = List.of(
            StandardCharsets.UTF_8,
            WESTERN,
            Charset.forName("windows-1254"),
            Charset.forName("windows-1250"),
            Charset.forName("ISO-8859-15"),
            Charset.forName("ISO-8859-9"),
            Charset.forName("windows-1251"),
            Charset.forName("windows-1253"),
            Charset.forName("windows-1256"),
            Charset.forName("IBM850"),
            Charset.forName("x-MacRoman"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private static final List<Charset> GUESSED = CHOICES.stream()
            .filter(charset -> !charset.name().startsWith("UTF"))
            .toList();

    /// Letters with marks in Dutch, Turkish, Berber, Kurdish and Polish texts, and what word processors put between.
    private static final String USUAL = "ëïéèöüáóíçêäåøñàûîôúËÏÉÈÖÜÁÓÇÄğışĞİŞłąęśżźćńŁŚŻŹ“”‘’–—…€";

    /// Letters of Icelandic and signs that appear where a code page was taken for another.
    private static final String UNUSUAL = "ýþðÝÞÐ¥¼½¾¹²³ªº¿¡¦¬¤¶×÷ƒŸ†‡‰";

    private static final int SAMPLE = 200_000;

    private Encodings() {}

    static boolean isUtf16(byte[] bytes) {
        return utf16(bytes) != null;
    }

    /// By its mark, or because every other byte of Latin text is 0.
    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int end = Math.min(1000, bytes.length) & ~1;
        long even = IntStream.range(0, end / 2).filter(i -> bytes[2 * i] == 0).count();
        long odd =
                IntStream.range(0, end / 2).filter(i -> bytes[2 * i + 1] == 0).count();
        if (Math.max(even, odd) * 10 < end * 4L || Math.min(even, odd) > end / 50) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    static Charset of(byte[] bytes) {
        var utf16 = utf16(bytes);
        if (utf16 != null) {
            return utf16;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            var sample = wordsWithMarks(bytes);
            return GUESSED.stream()
                    .max(Comparator.comparingInt(charset -> plausibility(new String(sample, charset))))
                    .orElse(WESTERN);
        }
    }

    /// Whether the bytes themselves show it, so that it is no guess.
    static boolean isCertain(Charset charset) {
        return charset.name().startsWith("UTF");
    }

    /// The parts of the text that are not ASCII, with a letter on both sides.
    private static byte[] wordsWithMarks(byte[] bytes) {
        var words = new byte[Math.min(SAMPLE, bytes.length)];
        int length = 0;
        for (int i = 0; i < bytes.length && length < words.length; i++) {
            boolean isNear = bytes[i] < 0 || i > 0 && bytes[i - 1] < 0 || i + 1 < bytes.length && bytes[i + 1] < 0;
            if (isNear) {
                words[length++] = bytes[i];
            } else if (length > 0 && words[length - 1] != '\n') {
                words[length++] = '\n';
            }
        }
        return Arrays.copyOf(words, length);
    }

    /// Three letters with marks in a row are of another alphabet.
    private static int plausibility(String text) {
        int score = 0;
        int marked = 0;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                marked = isLatin(c) ? marked + 1 : 0;
                score += marked > 2 ? -5 : ofLetter(c) + ofNeighbours(before, c);
            } else if (Character.isLetter(c) && before >= 0x80) {
                score += ofNeighbours(before, c);
            }
            marked = c < 0x80 ? 0 : marked;
            before = c;
        }
        return score;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static int ofLetter(char c) {
        if (USUAL.indexOf(c) >= 0) {
            return 3;
        }
        if (UNUSUAL.indexOf(c) >= 0 || c == '\uFFFD' || Character.isISOControl(c)) {
            return -6;
        }
        return Character.isLetter(c) ? 1 : Character.isSpaceChar(c) ? 0 : -3;
    }

    /// A capital within a word and letters of two alphabets in one word are rare.
    private static int ofNeighbours(char before, char c) {
        if (!Character.isLetter(before) || !Character.isLetter(c)) {
            return 0;
        }
        boolean isMixed = Character.UnicodeScript.of(before) != Character.UnicodeScript.of(c);
        boolean isOddCapital = Character.isLowerCase(before) && Character.isUpperCase(c);
        return (isMixed ? -4 : 0) + (isOddCapital ? -3 : 0);
    }
}
