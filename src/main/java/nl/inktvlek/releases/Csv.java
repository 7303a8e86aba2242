package nl.inktvlek.releases;

/// Cells of files with commas (RFC 4180).
final class Csv {

    private Csv() {}

    static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
