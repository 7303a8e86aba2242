package nl.inktvlek.files.networks;

import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML read piece by piece, without document types and without anything from outside the file.
final class Xml {

    /// Longest tag or text between two tags, in characters: a picture of yEd may be one.
    private static final int LONGEST = 5_000_000;

    /// Deepest nesting of elements.
    private static final int DEEPEST = 100;

    /// Counts `&amp;` too, so a large file would be refused; there are no other entities without a document type.
    private static final List<String> SIZES_OF_ENTITIES =
            List.of("jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit");

    private final Draft draft;
    private final XMLStreamReader reader;
    private int depth;

    Xml(String text, Draft draft) {
        this.draft = draft;
        refuseLongTexts(text);
        try {
            reader = factory().createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException broken) {
            throw draft.refusal(line(broken), "network-xml-broken");
        }
    }

    /// Before anything is read: the reader itself keeps a text or a tag whole.
    private void refuseLongTexts(String text) {
        for (int from = 0, to = 0; to >= 0; from = to + 1) {
            to = text.indexOf('<', from);
            if ((to < 0 ? text.length() : to) - from > LONGEST) {
                throw draft.refusal(0, "network-text-too-long", LONGEST);
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        SIZES_OF_ENTITIES.forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }

    /// Goes to the next beginning or end of an element.
    ///
    /// @return whether there is one
    boolean next() {
        int before = depth;
        ownText();
        return depth != before;
    }

    private boolean hasNext() {
        try {
            return reader.hasNext();
        } catch (XMLStreamException broken) {
            throw draft.refusal(line(broken), "network-xml-broken");
        }
    }

    private int event() {
        try {
            return reader.next();
        } catch (XMLStreamException broken) {
            throw draft.refusal(line(broken), "network-xml-broken");
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    /// Name without its namespace, whatever version that has.
    String name() {
        return reader.getLocalName();
    }

    int depth() {
        return depth;
    }

    long line() {
        return reader.getLocation().getLineNumber();
    }

    private static long line(XMLStreamException broken) {
        return broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNumber());
    }

    /// An attribute, or "".
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value.isEmpty() ? otherwise : value;
    }

    /// All text up to the end of this element, also of elements inside it; stands at its end afterwards.
    String text() {
        var text = new StringBuilder();
        int outside = depth - 1;
        int before;
        do {
            before = depth;
            text.append(ownText());
        } while (depth != outside && depth != before);
        return text.toString();
    }

    /// Text up to the next beginning or end of an element; stands there afterwards.
    String ownText() {
        var text = new StringBuilder();
        while (hasNext()) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw draft.refusal(line(), "network-too-deep", DEEPEST);
                    }
                    return text.toString();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw draft.refusal(line(), "network-doctype");
                default -> {}
            }
        }
        return text.toString();
    }

    /// Passes over an element and all inside it.
    void skip() {
        text();
    }
}
