package nl.inktvlek.exchange;

import static nl.inktvlek.exchange.BadFiles.HE;
import static nl.inktvlek.exchange.BadFiles.HEAD;
import static nl.inktvlek.exchange.BadFiles.PEOPLE;
import static nl.inktvlek.exchange.BadFiles.SHE;
import static nl.inktvlek.exchange.BadFiles.bad;
import static nl.inktvlek.exchange.BadFiles.people;
import static nl.inktvlek.exchange.BadFiles.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.exchange.BadFiles.Bad;

/// Tables of which the cells are not right.
final class BadTables {

    private final Random random;

    BadTables(Random random) {
        this.random = random;
    }

    List<Bad> headers() {
        return texts(
                "headers",
                ".csv",
                "code;code;naam\nZ1;Z1;Zwaantje Verborgenstein\n",
                "naam;naam;telefoon\nZwaantje Verborgenstein;Geheimestraat 1;0698712345\n",
                SHE + HE,
                "Zwaantje Verborgenstein;Tilburg;Turks\nBedachte Bram;Breda;Fries\n",
                "verteld op;wijk;gemeente;email;telefoon;naam;code\n;;Tilburg;;0698712345;Zwaantje Verborgenstein;Z1\n",
                "a;b;c\nZwaantje Verborgenstein;0698712345;Geheimestraat 1\n",
                ";;;\nZ1;Zwaantje Verborgenstein;0698712345;Tilburg\n",
                "telefoon;gemeente\n0698712345;Tilburg\n",
                "van;sterkte\nZwaantje Verborgenstein;1\n");
    }

    List<Bad> huge() {
        var manyColumns = IntStream.range(0, 300).mapToObj(i -> "k" + i).collect(Collectors.joining(";"));
        return texts(
                "huge",
                ".csv",
                HEAD + "Z1;" + "Verborgenstein ".repeat(20_000) + ";;;;;\n",
                HEAD + "Z1;\"" + "Verborgenstein\n".repeat(20_000) + "\";;;;;\n",
                "code;naam;" + manyColumns + "\nZ1;Zwaantje Verborgenstein\n",
                HEAD + "Z1;Zwaantje Verborgenstein" + ";".repeat(90_000) + "\n",
                HEAD
                        + IntStream.range(0, 3_000)
                                .mapToObj(i -> "Q" + i + ";Zwaantje Verborgenstein;;;Nergenshuizen;;\n")
                                .collect(Collectors.joining()),
                "\n".repeat(200_000) + PEOPLE,
                "x".repeat(99_000) + ";naam\nZ1;Zwaantje Verborgenstein\n",
                HEAD + SHE + "\n;;;;;;".repeat(50_000),
                HEAD + "Z1" + "9".repeat(30_000) + ";Zwaantje Verborgenstein;;;;;\n");
    }

    List<Bad> formulas() {
        return cells(
                "formulas",
                "=1+1",
                "=HYPERLINK(\"http://127.0.0.1\";\"Verborgenstein\")",
                "+31698712345",
                "-2+3",
                "@SUM(1)",
                "=cmd|' /C calc'!A0",
                "#REF!",
                "=\"0698712345\"",
                "#VERW!");
    }

    List<Bad> pages() {
        return texts(
                "pages",
                ".csv",
                "<html><body><table><tr><td>Zwaantje Verborgenstein</td></tr></table></body></html>",
                "<!DOCTYPE html><p>0698712345",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><text>Verborgenstein</text></svg>",
                HEAD + "Z1;<script>alert('Verborgenstein')</script>;0698712345;;Tilburg;;\n",
                HEAD + "Z1;<img src=x onerror=alert(1)> Verborgenstein;;;<b>Tilburg</b>;;\n",
                HEAD + "Z1;Zwaantje&nbsp;Verborgenstein&#0;;;;&lt;Tilburg&gt;;;\n",
                "code;<b>naam</b>;gemeente\nZ1;Zwaantje Verborgenstein;Tilburg\n",
                "\n\n  <table><tr><td>Verborgenstein",
                HEAD + "<!--;-->;]]>;<![CDATA[Verborgenstein;Tilburg;;\n");
    }

    List<Bad> cypher() {
        return cells(
                "cypher",
                "x'}) DETACH DELETE n //",
                "\"}) MATCH (n) DETACH DELETE n //",
                "`}) RETURN 1 //",
                "$batch",
                "\\u0027}) DETACH DELETE n //",
                "Z'; LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l; //",
                "1 OR true",
                "{code: 'Verborgenstein'}",
                "');CALL dbms.shutdown() YIELD x //");
    }

    List<Bad> paths() {
        var kind = "path names";
        return List.of(
                bad(kind, "../../etc/passwd.csv", PEOPLE),
                bad(kind, "..\\..\\windows\\system.csv", PEOPLE),
                bad(kind, "/etc/shadow", PEOPLE),
                bad(kind, "a\u0000b.csv", PEOPLE),
                bad(kind, "con.csv", PEOPLE),
                bad(kind, "{0}%s%n.csv", PEOPLE.replace("Tilburg", "Nergenshuizen")),
                bad(kind, "x".repeat(4_000) + ".csv", PEOPLE.replace("Tilburg", "Nergenshuizen")),
                bad(kind, "", PEOPLE),
                bad(kind, "<b>\u202Evsc.csv", PEOPLE.replace("05-03-2026", "../../etc/passwd")));
    }

    /// A number or a day that cannot be, each also with what belongs in another column.
    List<Bad> numbersAndDates() {
        var kind = "numbers and dates";
        var all = new ArrayList<Bad>();
        for (var day : List.of("31-02-2026", "00-00-0000", "29-02-2027", "Zwaantje Verborgenstein", "0698712345")) {
            all.add(bad(kind, "dag-" + all.size() + ".csv", PEOPLE.replace("05-03-2026", day)));
        }
        for (var number : List.of("NaN", "1e309", "-1", "Zwaantje Verborgenstein")) {
            all.add(bad(
                    kind,
                    "getal-" + all.size() + ".csv",
                    "van;naar;sterkte;zekerheid;sinds\nZ1;Z2;%s;%s;01-01-0000\n".formatted(number, number),
                    people()));
        }
        return all;
    }

    List<Bad> names() {
        return texts(
                "names",
                ".csv",
                named("Zwaantje\u0007 Verborgenstein"),
                named("\u202EnietsnegroberV"),
                named("Zwaantje\u200B\u200DVerborgenstein\uFEFF"),
                named("Ζwааntје Vеrbоrgеnstеin"),
                named("😀👩‍👩‍👧🇳🇱"),
                named("\u0301\u0301\u0301\u0301"),
                named("\uD800"),
                named("\u2028\u2029"),
                named("a\u0308".repeat(200)));
    }

    List<Bad> doubles() {
        return texts(
                "doubles",
                ".csv",
                HEAD + SHE + SHE,
                HEAD + SHE + SHE.replace("Korvel", "Broekhoven"),
                HEAD + SHE + SHE.replace("Z1;", "z1;"),
                HEAD + SHE + SHE.replace("Z1;", " Z1\u00A0;"),
                HEAD + SHE + SHE.replace("Z1;", "Z1\u200B;"),
                HEAD + SHE + SHE.replace("Z1;", "Ζ1;"),
                HEAD + SHE.replace("Z1;", "1;") + SHE.replace("Z1;", "01;") + SHE.replace("Z1;", "1.0;"),
                "naam;telefoon\n" + "Zwaantje Verborgenstein;0698712345\n".repeat(3),
                HEAD + SHE.replace("Z1;", "0698712345;") + SHE.replace("Z1;", "zwaantje@verborgen.example;"));
    }

    List<Bad> contradictions() {
        var kind = "contradictions";
        var series = "code;gemeente;talen;data;thema's;gespreksleiders\n";
        var posts = "persoon;organisatie;functie;van;tot\n";
        return List.of(
                bad(kind, "verteld.csv", PEOPLE.replace("05-03-2026", "05-03-2099")),
                bad(kind, "eerder.csv", PEOPLE.replace("05-03-2026", "05-03-1700")),
                bad(kind, "series-1.csv", series + "S;Tilburg;Turks;12-03-2026|05-03-2026;;\n"),
                bad(kind, "series-2.csv", series + "S;Tilburg;Turks;05-03-2026|05-03-2026;a|b|c|d;\n"),
                bad(kind, "series-3.csv", series + "S;Tilburg;Klingon;05-03-2026;;Zwaantje Verborgenstein\n", people()),
                bad(kind, "posten-1.csv", posts + "Z1;O1;voorzitter;01-01-2020;01-01-2019\n", people()),
                bad(kind, "posten-2.csv", posts + "Z1;Zwaantje Verborgenstein;imam;05-03-2026;\n", people()),
                bad(
                        kind,
                        "aanwezigheid.csv",
                        "persoon;serie;bijeenkomsten;doorgesprek aantal\nZ1;S9;1|2|99;-4\nZ1;S9;x;0698712345\n",
                        people()),
                bad(kind, "sleutelfiguur.csv", "code;naam;sleutelfiguur\nZ1;Zwaantje Verborgenstein;misschien\n"));
    }

    private static String named(String name) {
        return HEAD + "Z1;" + name + ";0698712345;;Tilburg;;\n" + HE;
    }

    /// What may do harm, in one column of a right table, drawn anew for each.
    private List<Bad> cells(String kind, String... harmful) {
        var all = new ArrayList<Bad>();
        for (var cell : harmful) {
            var she = SHE.strip().split(";");
            she[random.nextInt(she.length)] = "\"" + cell.replace("\"", "\"\"") + "\"";
            all.add(bad(kind, kind + "-" + (all.size() + 1) + ".csv", HEAD + String.join(";", she) + "\n" + HE));
        }
        return all;
    }
}
