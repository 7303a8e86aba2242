package nl.inktvlek.files.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file that is cut off, damaged or made to do harm is read or refused, never anything else.
class HostileFilesTest {

    private static final int MANY = 200_000;

    static List<String> small() {
        return List.of(
                "*Network x\n*Vertices 3 2\n1 \"An\" 0.1 0.2 [1-3]\n*Edges :1 \"kin\"\n1 2 2.5 l \"x\"\n*Matrix\n1\n0\n*Partition p\n*Vertices 3\n1\n2\n3\n",
                "dl nr=2, nc=2 nm=2\nformat = fullmatrix\nrow labels:\na,\"b c\"\ncolumn labels embedded\nmatrix labels: m n\ndata:\nx y\n0 1\n1 0\nx y\n0 1\n1 0\n",
                "dl n=3 format=nodelist1\nlabels embedded:\ndata:\na b c\n! \nb c\n",
                "*Node data\nID, age\n\"An B\" 3\n*Tie data\nfrom to kin advice\n\"An B\" Ben 1 0\n",
                "# c\ngraph [ directed 1 node [ id 1 label \"a &amp; &#233;\" d [ x 1 ] ] node [ id 2 ] edge [ source 1 target 2 value 3 ] ]",
                "{\"elements\": [{\"_id\": \"a\", \"attributes\": {\"label\": \"An\", \"n\": [1, null, {}]}}], \"connections\": [{\"from\": \"An\", \"to\": \"a\", \"direction\": \"mutual\"}]}",
                "DGS004\nnull 0 0\nan a label:\"An\" x={1,2}\nan 'b'\nae e a > b weight:1\nst 1\nce e -x\ndn a\ncl\n",
                "<?xml version=\"1.0\"?><gexf><graph defaultedgetype=\"directed\"><attributes class=\"node\"><attribute id=\"0\" title=\"t\"><default>x</default></attribute></attributes><nodes><node id=\"a\" pid=\"b\"><attvalues><attvalue for=\"0\" value=\"1\" start=\"2\"/></attvalues><spells><spell start=\"1\"/></spells></node><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\" weight=\"1\"/></edges></graph></gexf>",
                "<graphml><key id=\"d\" for=\"node\" attr.name=\"label\"><default>x</default></key><graph edgedefault=\"directed\"><node id=\"a\"><data key=\"d\"><b>c</b>d</data><graph><node id=\"b\"/></graph></node><edge source=\"a\" target=\"b\"/></graph></graphml>");
    }

    @ParameterizedTest
    @MethodSource("small")
    void every_beginning_of_a_file_is_read_or_refused(String text) {
        for (int end = 0; end <= text.length(); end++) {
            readsOrRefuses(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(NetworkFile.readAll(Written.file(text))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("small")
    void a_damaged_file_is_read_or_refused(String text) {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
            }
            readsOrRefuses(bytes);
        }
    }

    static List<String> harmful() {
        return List.of(
                "*Vertices 500000\n".repeat(MANY),
                "%\n".repeat(MANY) + "*Vertices 1\n",
                "*Vertices 1\n" + "*Partition p\n*Vertices 1\n1\n".repeat(MANY),
                "*Vertices 400000\n*Matrix\n" + "0 ".repeat(MANY),
                "dl n=1 nm=999999999 diagonal=absent\ndata:\n",
                "dl n=400000 format=fullmatrix\ndata:\n" + "0 ".repeat(MANY),
                "dl n=2\nlabels:\n" + "label ".repeat(MANY) + "data:\n0 0\n0 0",
                "*Node data\nID " + "c ".repeat(MANY) + "\n" + "a\n".repeat(1) + "*Tie data\nfrom to "
                        + "c ".repeat(MANY) + "\n" + "a b\n".repeat(MANY),
                "graph [ node [ id 1 " + ("k".repeat(900) + " [ ").repeat(40) + "v 1 ".repeat(MANY),
                "graph [ node [ id 1 " + "a 1 ".repeat(MANY) + "] ]",
                "a b\n".repeat(MANY),
                "#\n".repeat(MANY) + "graph [ ]",
                "<!a>".repeat(MANY) + "<gexf/>",
                "<!-- -->".repeat(MANY) + "<graphml>",
                "<gexf><graph><attributes class=\"node\">" + attributes() + "</attributes></graph></gexf>",
                "{\"elements\": [" + "{\"a\":".repeat(MANY),
                "{\"elements\": [{\"id\":\"1\",\"x\":" + "9".repeat(MANY) + "}]}",
                "{\"connections\": [" + "[],".repeat(MANY) + "[]]}",
                "{\"elements\": [{\"x\": [" + "[],".repeat(MANY) + "[]]}]}",
                "{\"elements\": [{" + "\"x\": 1,".repeat(MANY) + "\"y\": 2}]}",
                "*Vertices 1\n1 \"a\" [" + "1,".repeat(MANY) + "2]\n",
                "*Vertices 1\n*Arcslist\n" + "1 ".repeat(10 * MANY),
                "<gexf><graph><nodes><node id=\"a\">" + "<spell/>".repeat(MANY) + "</node></nodes></graph></gexf>",
                "<gexf><graph><nodes><node id=\"a\">" + "<attvalue for=\"0\" value=\"1\"/>".repeat(MANY)
                        + "</node></nodes></graph></gexf>",
                "{".repeat(MANY) + "\"elements\":",
                "DGS004\nnull 0 0\nan a\n" + "cl\n".repeat(MANY),
                "DGS004\nnull 0 0\n" + "an a\ndn a\n".repeat(MANY),
                "DGS004\nnull 0 0\nan a\nan b\n" + "ae e a b\nde e\n".repeat(MANY) + "dn a\nan a\n".repeat(MANY));
    }

    private static String attributes() {
        var text = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            text.append("<attribute id=\"")
                    .append(i)
                    .append("\" title=\"t")
                    .append(i)
                    .append("\"><default>x</default></attribute>");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("harmful")
    void what_is_made_to_take_long_or_to_fill_the_memory_is_read_or_refused(String text) {
        readsOrRefuses(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readsOrRefuses(byte[] bytes) {
        var file = new SourceFile("test", bytes);
        try {
            assertThat(NetworkFile.readAll(file)).isNotEmpty();
            assertThat(NetworkFile.isOne(file)).isTrue();
        } catch (FileNotUsable refused) {
            assertThat(refused.problem().key()).startsWith("network-");
        }
    }
}
