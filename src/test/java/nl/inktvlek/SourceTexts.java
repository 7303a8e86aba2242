package nl.inktvlek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts between quotes in the sources of the product.
///
/// @param file from the root package, as `ui/today/TodayView.java`
/// @param isContinued whether something is put behind it with `+`
/// @param continues whether it is itself put behind something
record SourceTexts(String file, String text, boolean isContinued, boolean continues) {

    private static final Path ROOT = Path.of("src/main/java/nl/inktvlek");

    /// Comments are looked at too, so that what is quoted there is passed over.
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)*'",
            Pattern.DOTALL);

    static List<SourceTexts> all() {
        return files().flatMap(SourceTexts::of).toList();
    }

    private static Stream<Path> files() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<SourceTexts> of(Path file) {
        var source = read(file);
        return TOKEN.matcher(source)
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> new SourceTexts(
                        ROOT.relativize(file).toString(),
                        found.group(1),
                        source.substring(found.end()).stripLeading().startsWith("+"),
                        source.substring(0, found.start()).stripTrailing().endsWith("+")));
    }

    /// What the first group of a pattern finds in one file, or in all.
    static Set<String> found(String pattern, String... files) {
        var looked = files.length == 0 ? files() : Stream.of(files).map(ROOT::resolve);
        var found = new TreeSet<String>();
        looked.map(SourceTexts::read)
                .flatMap(source -> Pattern.compile(pattern).matcher(source).results())
                .map((MatchResult result) -> result.group(1))
                .forEach(found::add);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing in the sources looks like " + pattern);
        }
        return found;
    }

    /// The texts in a constant list of one file.
    static Set<String> list(String name, String file) {
        var items = found(name + "\\s*=\\s*List\\.of\\(([^)]*)\\)", file);
        var texts = new TreeSet<String>();
        Pattern.compile("\"([^\"]*)\"")
                .matcher(String.join(",", items))
                .results()
                .forEach(found -> texts.add(found.group(1)));
        return texts;
    }

    /// Whether a word stands anywhere in the sources.
    static Set<String> words() {
        return found("(\\w+)");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
