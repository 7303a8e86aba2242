package nl.inktvlek.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.SourceFile;

/// Files that are not right, made anew from a seed: nine of each of 24 kinds (empty, cut off, packed, made to do harm
/// …).
///
/// In nearly all stands somebody who does not exist, so that it shows when a message or a log repeats what a cell
/// holds.
final class BadFiles {

    /// What is told of nobody: a name, a number and an address.
    static final List<String> PERSONAL =
            List.of("Verborgenstein", "0698712345", "698712345", "zwaantje@verborgen.example", "Geheimestraat");

    static final int OF_EACH = 9;

    static final String HEAD = "code;naam;telefoon;email;gemeente;wijk;verteld op\n";
    static final String SHE =
            "Z1;Zwaantje Verborgenstein;0698712345;zwaantje@verborgen.example;Tilburg;Korvel;05-03-2026\n";
    static final String HE = "Z2;Bedachte Bram;;;Breda;;\n";
    static final String PEOPLE = HEAD + SHE + HE;

    final Random random;

    BadFiles(long seed) {
        random = new Random(seed);
    }

    /// One file, with the tables it needs beside it.
    ///
    /// @param beside right files that are brought along
    record Bad(String kind, SourceFile file, List<SourceFile> beside) {
        @Override
        public String toString() {
            return kind + ": " + file.name();
        }
    }

    static Bad bad(String kind, String name, byte[] bytes, SourceFile... beside) {
        return new Bad(kind, new SourceFile(name, bytes), List.of(beside));
    }

    static Bad bad(String kind, String name, String text, SourceFile... beside) {
        return bad(kind, name, text.getBytes(StandardCharsets.UTF_8), beside);
    }

    static SourceFile people() {
        return new SourceFile("mensen.csv", PEOPLE.getBytes(StandardCharsets.UTF_8));
    }

    /// Nine of a kind from their texts.
    static List<Bad> texts(String kind, String ending, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> bad(kind, kind.replace(' ', '-') + "-" + (i + 1) + ending, texts[i]))
                .toList();
    }

    static List<Bad> bytes(String kind, String ending, byte[]... all) {
        return IntStream.range(0, all.length)
                .mapToObj(i -> bad(kind, kind.replace(' ', '-') + "-" + (i + 1) + ending, all[i]))
                .toList();
    }

    /// All of them, kind by kind.
    List<Bad> all(String web, String secret) throws java.io.IOException {
        var tables = new BadTables(random);
        var containers = new BadContainers();
        var networks = new BadNetworks(web, secret);
        return Stream.of(
                        empty(),
                        truncated(),
                        wrongEnding(containers),
                        encodings(),
                        separators(),
                        ragged(),
                        tables.headers(),
                        tables.huge(),
                        tables.formulas(),
                        tables.pages(),
                        tables.cypher(),
                        tables.paths(),
                        containers.bombs(),
                        containers.slips(),
                        networks.external(),
                        networks.entityBombs(),
                        tables.numbersAndDates(),
                        tables.names(),
                        tables.doubles(),
                        networks.ties(),
                        networks.extreme(),
                        containers.workbooks(),
                        networks.json(),
                        tables.contradictions())
                .flatMap(List::stream)
                .toList();
    }

    private List<Bad> empty() {
        return bytes(
                "empty",
                ".csv",
                new byte[0],
                "\n\n\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFF".getBytes(StandardCharsets.UTF_8),
                " \t \r\n \t ".getBytes(StandardCharsets.UTF_8),
                ";;;;\n;;;;\n".getBytes(StandardCharsets.UTF_8),
                HEAD.getBytes(StandardCharsets.UTF_8),
                new byte[4096],
                "\u00A0\n\u200B\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xFE});
    }

    /// Cut at nine places, in a cell, in quotation marks and in the middle of a letter.
    private List<Bad> truncated() {
        var whole = (HEAD + "Z0;\"Zwaantje \"\"é\"\" Verborgenstein\";0698712345;;Tilburg;;05-03-2026\n"
                        + SHE.repeat(2))
                .getBytes(StandardCharsets.UTF_8);
        var cut = new ArrayList<Bad>();
        for (int i = 0; i < OF_EACH; i++) {
            cut.add(bad(
                    "truncated",
                    "truncated-" + (i + 1) + ".csv",
                    Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1))));
        }
        return cut;
    }

    private List<Bad> wrongEnding(BadContainers containers) throws java.io.IOException {
        var kind = "wrong ending";
        return List.of(
                bad(kind, "mensen.xlsx", PEOPLE),
                bad(kind, "mensen.ods", PEOPLE),
                bad(kind, "mensen.gexf", PEOPLE),
                bad(kind, "mensen.csv", containers.workbook()),
                bad(kind, "mensen", PEOPLE),
                bad(kind, "foto.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}),
                bad(kind, "brief.csv", "%PDF-1.7\n1 0 obj\n" + SHE),
                bad(kind, "brief.csv", "{\\rtf1 Zwaantje Verborgenstein}"),
                bad(kind, "kaart.csv", "BEGIN:VCARD\nFN:Zwaantje Verborgenstein\nTEL:0698712345\nEND:VCARD\n"));
    }

    private List<Bad> encodings() {
        var accents = HEAD + "Z1;Zoë Verborgenstein İnci;0698712345;;'s-Gravenhage;;\n" + HE;
        var all = new ArrayList<byte[]>();
        for (var name : List.of(
                "windows-1252",
                "windows-1254",
                "ISO-8859-9",
                "windows-1250",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32",
                "IBM1047")) {
            all.add(accents.replace("İ", name.equals("windows-1250") || name.equals("windows-1252") ? "I" : "İ")
                    .getBytes(Charset.forName(name)));
        }
        var mixed = accents.getBytes(StandardCharsets.UTF_8);
        mixed[HEAD.length() + 5] = (byte) 0xC3; // half a letter
        all.add(mixed);
        return bytes("encodings", ".csv", all.toArray(byte[][]::new));
    }

    private List<Bad> separators() {
        return texts(
                "separators and quotes",
                ".csv",
                "sep=;\n" + PEOPLE,
                "sep=§\n" + PEOPLE,
                PEOPLE.replace(';', '\t'),
                PEOPLE.replace(';', '~'),
                HEAD + "Z1;\"Zwaantje \"Verborgenstein\";0698712345;;Tilburg;;\n" + HE,
                HEAD + "Z1;\"Zwaantje Verborgenstein;0698712345;;Tilburg;;\n" + HE.repeat(3),
                HEAD + "\"Z1\";\"Zwaantje\nVerborgenstein\";\"0698712345\";;Tilburg;;\n",
                HEAD.replace(';', ',') + SHE + HE,
                "\"" + PEOPLE.replace("\n", "\"\n\""));
    }

    private List<Bad> ragged() {
        return texts(
                "ragged rows",
                ".csv",
                HEAD + "Z1;Zwaantje Verborgenstein\n",
                HEAD + SHE.replace("\n", ";extra;Geheimestraat 1\n"),
                HEAD + SHE.replace("\n", ";;;;;;\n"),
                HEAD + "Z1\n\n\nZ2\n",
                HEAD + ";".repeat(500) + "\n" + SHE,
                HEAD + SHE + "Totaal;2\n",
                "Lijst van Zwaantje Verborgenstein\n\n" + PEOPLE,
                HEAD + ";Zwaantje Verborgenstein;0698712345;;;;\n",
                HEAD + SHE.replace("Z1;", "Zwaantje Verborgenstein;Geheimestraat 1;"));
    }
}
