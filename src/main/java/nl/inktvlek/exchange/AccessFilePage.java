package nl.inktvlek.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.inktvlek.files.Messages;
import nl.inktvlek.rights.PersonRights.AccessFile;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.web.util.HtmlUtils;

/// The access file of a person as a page that can be read, printed and kept without the product.
public final class AccessFilePage {

    /// Fields that say how a thing is kept, not what is kept of the person; they are in the JSON.
    private static final Set<String> INSIDE =
            Set.of("version", "latest", "was", "deletedAt", "person", "id", "batch", "of");

    private static final Pattern DAY_OR_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int ISO_DAY = 10;

    private AccessFilePage() {}

    public static String html(AccessFile file, Locale locale) {
        var html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%2$s</title>
                <style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto}th{text-align:left}td,th{padding:.2rem 1rem .2rem 0;\
                vertical-align:top}table{margin-bottom:1rem}</style></head><body><h1>%2$s</h1><p>%3$s</p>
                """.formatted(
                        locale.getLanguage(),
                        text(locale, "rights.file.title", file.code()),
                        text(locale, "rights.file.lead", DAY.format(file.madeAt()))));
        file.sections().forEach((section, rows) -> {
            var fields = rows.stream()
                    .flatMap(row -> row.keySet().stream())
                    .filter(field -> !INSIDE.contains(field))
                    .distinct()
                    .toList();
            html.append("<h2>")
                    .append(text(locale, "rights.section." + section))
                    .append("</h2><table><tr>");
            fields.forEach(field -> html.append("<th>")
                    .append(text(locale, "rights.field." + field))
                    .append("</th>"));
            html.append("</tr>");
            rows.forEach(row -> {
                html.append("<tr>");
                fields.forEach(field -> html.append("<td>")
                        .append(HtmlUtils.htmlEscape(shown(field, row.getOrDefault(field, ""), locale)))
                        .append("</td>"));
                html.append("</tr>\n");
            });
            html.append("</table>\n");
        });
        return html.append("</body></html>\n").toString();
    }

    private static String shown(String field, Object value, Locale locale) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        var text = String.valueOf(value);
        if (field.equals("municipality")) {
            return text.isEmpty() ? "" : Municipalities.name(text);
        }
        if (field.equals("action")) {
            return Messages.text("audit.action." + text, List.of(), locale);
        }
        return DAY_OR_TIME.matcher(text).matches()
                ? DAY.format(LocalDate.parse(text.substring(0, ISO_DAY)))
                : text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String text(Locale locale, String key, String... parameters) {
        return HtmlUtils.htmlEscape(Messages.text(key, List.of(parameters), locale));
    }
}
