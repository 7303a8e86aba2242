package nl.inktvlek.files.networks;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One value of JSON as text, no longer than a text may be.
final class KumuValue {

    private final StringBuilder text = new StringBuilder();
    private final JsonParser parser;
    private final Draft draft;

    private KumuValue(JsonParser parser, Draft draft) {
        this.parser = parser;
        this.draft = draft;
    }

    /// A list is one text with bars, as Kumu writes lists in a table; what is nested deeper stays as it is written.
    static String text(JsonParser parser, Draft draft) {
        var value = new KumuValue(parser, draft);
        if (parser.isExpectedStartArrayToken()) {
            value.list();
        } else {
            value.value();
        }
        return value.text.toString();
    }

    private void list() {
        var between = "";
        while (next() != JsonToken.END_ARRAY) {
            add(between);
            value();
            between = "|";
        }
    }

    private void value() {
        var token = parser.currentToken();
        if (!token.isStructStart()) {
            add(token == JsonToken.VALUE_NULL ? "" : parser.getString());
            return;
        }
        int open = 1;
        add(parser.getString());
        for (var before = token; open > 0; before = token) {
            token = next();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean begins = before.isStructStart() || token.isStructEnd();
            add(before == JsonToken.PROPERTY_NAME ? ":" : begins ? "" : ",");
            boolean quoted = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
            add(quoted ? '"' + parser.getString() + '"' : parser.getString());
        }
    }

    private JsonToken next() {
        var token = parser.nextToken();
        if (token == null) {
            throw draft.refusal(parser.currentTokenLocation().getLineNr(), "network-json-broken");
        }
        return token;
    }

    private void add(String piece) {
        text.append(piece);
        if (text.length() > Draft.LONGEST) {
            throw draft.refusal(parser.currentTokenLocation().getLineNr(), "network-text-too-long", Draft.LONGEST);
        }
    }
}
