package nl.inktvlek.files.networks;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Characters written as `&#233;` or `&eacute;`, as GML and Pajek do.
final class Entities {

    private static final Pattern NUMBERED = Pattern.compile("&#(?:(\\d{1,7})|[xX]([0-9a-fA-F]{1,6}));");
    private static final Pattern ANY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w{1,9});");

    /// Names of the characters 160 to 255 in HTML, in order.
    private static final String LATIN = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
            acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml
            Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde
            Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig
            ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide
            oslash ugrave uacute ucirc uuml yacute thorn yuml""";

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    private static Map<String, String> named() {
        var names = LATIN.split("\\s+");
        var all = IntStream.range(0, names.length)
                .boxed()
                .collect(Collectors.toMap(i -> names[i], i -> String.valueOf((char) (160 + i))));
        all.putAll(Map.of("amp", "&", "quot", "\"", "lt", "<", "gt", ">", "apos", "'", "euro", "€"));
        return Map.copyOf(all);
    }

    /// Numbers only: in Pajek an ampersand is otherwise an ampersand.
    static String numbersRead(String text) {
        return text.indexOf("&#") < 0
                ? text
                : NUMBERED.matcher(text)
                        .replaceAll(found -> quoted(sign(found.group(1), found.group(2), found.group())));
    }

    static String read(String text, Notes notes, long line) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ANY.matcher(text).replaceAll(found -> {
            var entity = found.group();
            if (entity.startsWith("&#")) {
                return quoted(numbersRead(entity));
            }
            var known = NAMED.get(entity.substring(1, entity.length() - 1));
            if (known == null) {
                notes.count("network-entity-unknown", line);
            }
            return quoted(known == null ? entity : known);
        });
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    @SuppressWarnings("NullAway") // exactly one of the two groups matched
    private static String sign(String decimal, String hexadecimal, String whole) {
        int code = decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
        boolean valid = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
        return valid ? Character.toString(code) : whole;
    }
}
