package nl.inktvlek.programme.series;

import java.nio.charset.StandardCharsets;

/// Lines of an iCalendar file (RFC 5545, 3.1): no longer than 75 octets each, ended by CRLF.
final class CalendarLines {

    private static final int MOST_OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    CalendarLines add(String name, String value) {
        var line = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += size;
        }
        lines.append("\r\n");
        return this;
    }

    /// A value that is text: what means something in the file is marked (3.3.11), what cannot stand there left out.
    CalendarLines text(String name, String value) {
        return add(
                name,
                value.strip()
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", ""));
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
