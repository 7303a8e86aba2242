package nl.inktvlek.exchange;

import static nl.inktvlek.exchange.BadFiles.HE;
import static nl.inktvlek.exchange.BadFiles.bad;
import static nl.inktvlek.exchange.BadFiles.people;
import static nl.inktvlek.exchange.BadFiles.texts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.exchange.BadFiles.Bad;

/// Networks that are not right: made to fetch, to swell, to hang in the air.
final class BadNetworks {

    private static final String GEXF =
            "<gexf><graph defaultedgetype=\"directed\"><nodes><node id=\"Z1\" label=\"%s\"/><node id=\"Z2\" label=\"Bram\"/></nodes><edges><edge source=\"Z1\" target=\"Z2\"/></edges></graph></gexf>";
    private static final String GRAPHML =
            "<graphml><graph edgedefault=\"directed\"><node id=\"%s\"/><node id=\"Z2\"/><edge source=\"%1$s\" target=\"Z2\"/></graph></graphml>";

    private final String web;
    private final String secret;

    /// @param web address that nothing may ask
    /// @param secret address of a file that nothing may read
    BadNetworks(String web, String secret) {
        this.web = web;
        this.secret = secret;
    }

    List<Bad> external() {
        return texts(
                "external entities",
                ".xml",
                doctype("<!ENTITY x SYSTEM \"%s\">".formatted(web)) + GEXF.formatted("&x;"),
                doctype("<!ENTITY x SYSTEM \"%s\">".formatted(secret)) + GEXF.formatted("&x;"),
                doctype("<!ENTITY % x SYSTEM \"" + web + "\"> %x;") + GEXF.formatted("Zwaantje Verborgenstein"),
                "<!DOCTYPE graphml SYSTEM \"%s\">".formatted(web) + GRAPHML.formatted("Z1"),
                "<!DOCTYPE graphml PUBLIC \"-//x\" \"%s\">".formatted(web) + GRAPHML.formatted("Z1"),
                doctype("<!ENTITY x SYSTEM \"%s\">".formatted(secret)) + GRAPHML.formatted("&x;"),
                "<?xml-stylesheet href=\"%s\"?>".formatted(web) + GEXF.formatted("Zwaantje Verborgenstein"),
                "<gexf xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"%s\"/></gexf>".formatted(secret),
                "<gexf xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x %s\"><graph><nodes><node id=\"a\"/></nodes></graph></gexf>"
                        .formatted(web));
    }

    List<Bad> entityBombs() {
        var laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining("", "<!ENTITY l0 \"Verborgenstein\">", ""));
        var wide = "<!ENTITY w \"" + "Verborgenstein".repeat(5_000) + "\">";
        return texts(
                "entity bombs",
                ".xml",
                doctype(laughs) + GEXF.formatted("&l9;"),
                doctype(laughs) + GRAPHML.formatted("&l9;"),
                doctype(wide) + GEXF.formatted("&w;".repeat(5_000)),
                doctype("<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">") + GEXF.formatted("&a;"),
                doctype("<!ENTITY % a \"<!ENTITY b 'Verborgenstein'>\"> %a;") + GEXF.formatted("&b;"),
                GEXF.formatted("&onbekend;"),
                GEXF.formatted("&#0;&#xFFFFFFFF;"),
                "<gexf " + "a=\"1\" ".repeat(20_000) + "/>",
                "<gexf>".repeat(50_000));
    }

    private static String doctype(String inside) {
        return "<?xml version=\"1.0\"?><!DOCTYPE gexf [" + inside + "]>";
    }

    List<Bad> ties() {
        var kind = "ties";
        return Stream.of(
                        "Z1;Z9\n",
                        "Z1;Z1\n",
                        "Z1;Z2\nZ2;Z1\nZ1;Z2\n",
                        "Zwaantje Verborgenstein;0698712345\n",
                        ";\nZ1;\n;Z2\n",
                        "Z1;Z2\n".repeat(2_000),
                        "Zwaantje Verborgenstein;Bedachte Bram\n",
                        "zwaantje@verborgen.example;Geheimestraat 1\n",
                        "z1;Z2\nZ1 ;\u00A0Z2\n")
                .map(rows -> bad(
                        kind,
                        "relaties-" + Math.floorMod(rows.hashCode(), 997) + ".csv",
                        "van;naar\n" + rows,
                        people()))
                .toList();
    }

    List<Bad> extreme() {
        var star = IntStream.range(0, 2_000)
                .mapToObj(i -> "edge [ source 0 target " + i + " ]")
                .collect(Collectors.joining(" "));
        return texts(
                "extreme graphs",
                ".net",
                "*Vertices 2000000000\n*Arcs\n1 2\n",
                "*Vertices -1\n*Arcs\n1 2\n",
                "*Vertices 2\n1 \"Zwaantje Verborgenstein\"\n2 \"Bram\"\n*Arcs\n1 3\n",
                "*Vertices 2\n1 \"Zwaantje Verborgenstein\"\n2 \"Bram\"\n*Edges\n1 2 1e309\n",
                "graph [ node [ id 0 label \"Zwaantje Verborgenstein\" ] " + star + " ]",
                "graph [ " + "node [ id 1 ] ".repeat(500) + "]",
                "dl n=2147483648\nformat = edgelist1\ndata:\n1 2\n",
                "dl n=3 format=fullmatrix\nlabels:\nVerborgenstein,b,c\ndata:\n0 1\n1 0\n",
                "DGS004\nnull 0 0\nan Z1 label:\"Zwaantje Verborgenstein\"\nae e Z1 Z1\nae e Z1 Z7\n");
    }

    List<Bad> json() {
        return texts(
                "json",
                ".json",
                "{\"elements\": [{\"id\": \"Z1\", \"id\": \"Z2\", \"label\": \"Zwaantje Verborgenstein\"}]}",
                "{\"elements\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                "{\"elements\": {\"label\": \"Zwaantje Verborgenstein\"}, \"connections\": 7}",
                "{\"elements\": [{\"label\": [\"Zwaantje Verborgenstein\"]}, 3, null, true, \"0698712345\"]}",
                "{\"elements\": [{\"_id\": \"a\", \"attributes\": {\"label\": \"Zwaantje Verborgenstein\"}}], \"connections\": [{\"from\": {\"x\": 1}, \"to\": \"Verborgenstein\"}]}",
                "[" + "{\"naam\":\"Zwaantje Verborgenstein\"},".repeat(3) + "]",
                "{\"elements\": [{\"label\": \"Zwaantje Verborgenstein",
                "{\"elements\": [{\"label\": 1e400}], \"connections\": [{\"from\": -0, \"to\": 9" + "9".repeat(400)
                        + "}]}",
                "{\"__proto__\": {\"elements\": []}, \"elements\": []}" + HE);
    }
}
