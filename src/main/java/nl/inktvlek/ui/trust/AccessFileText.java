package nl.inktvlek.ui.trust;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import nl.inktvlek.network.PersonRights.AccessFile;
import org.springframework.web.util.HtmlUtils;

/// The access file of a person as a page that can be read, printed and kept without the product.
final class AccessFileText {

    private AccessFileText() {}

    static String html(AccessFile file, Locale locale) {
        var html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%2$s</title>
                <style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto}td{padding:.2rem 1rem .2rem 0;\
                vertical-align:top}table{margin-bottom:1rem}</style></head><body><h1>%2$s</h1><p>%3$s</p>
                """.formatted(
                        locale.getLanguage(),
                        text(locale, "rights.file.title", file.code()),
                        text(locale, "rights.file.lead", file.madeAt().toString())));
        file.sections().forEach((section, rows) -> {
            html.append("<h2>")
                    .append(text(locale, "rights.section." + section))
                    .append("</h2>");
            rows.forEach(row -> {
                html.append("<table>");
                row.forEach((field, value) -> html.append("<tr><td>")
                        .append(HtmlUtils.htmlEscape(field))
                        .append("</td><td>")
                        .append(HtmlUtils.htmlEscape(shown(value)))
                        .append("</td></tr>"));
                html.append("</table>\n");
            });
        });
        return html.append("</body></html>\n").toString();
    }

    private static String shown(Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static String text(Locale locale, String key, Object... parameters) {
        return HtmlUtils.htmlEscape(I18NProvider.translate(locale, key, parameters));
    }
}
