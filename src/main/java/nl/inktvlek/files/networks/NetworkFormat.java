package nl.inktvlek.files.networks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.inktvlek.files.SourceFile;

/// How other programs write networks; each is known by its first lines.
public enum NetworkFormat {
    /// Gephi.
    GEXF("(?:<[?!](?s:.)*?>\\s*)*<(?:\\w+:)?gexf[\\s>/]"),
    /// yEd, networkx, igraph, Cytoscape.
    GRAPHML("(?:<[?!](?s:.)*?>\\s*)*<(?:\\w+:)?graphml[\\s>/]"),
    /// Graph Modelling Language: yEd, Gephi, Newman's collection.
    GML("(?:#.*+\\s*)*+(?:(?!graph\\b)\\w+[ \\t]++(?:\"[^\"]*+\"|[^\\s\\[\"]++)\\s*(?:#.*+\\s*)*+)*+graph\\s*+(?:#.*+\\s*)*+\\["),
    /// Network or project of Pajek.
    PAJEK("(?:(?:%|/\\*).*+\\s*)*+\\*(?:network|vertices|partition|vector|permutation|cluster|arcs|edges|matrix)"),
    /// Text of UCINET.
    UCINET_DL("dl[\\s,]+(?:n|nr|nc|nm|format|title|labels|row|col|diagonal)\\b(?s:.)*?\\bdata\\b|dl[\\s,]+n[rcm]?\\s*="),
    /// NetDraw.
    VNA("(?:--.*+\\s*)*+\\*(?:node|tie)\\s+(?:data|properties)"),
    /// Kumu, as JSON.
    KUMU("\\{(?s:.)*\"(?:elements|connections)\"\\s*:"),
    /// Events of GraphStream.
    DGS("DGS00\\d"),
    /// A table of cells: matrix, list of neighbours or list of ties without a header.
    GRID("(?!)");

    /// Characters looked at to know a format: comments and descriptions may come first.
    private static final int SAMPLE = 64 * 1024;

    private final Pattern beginning;

    NetworkFormat(String beginning) {
        this.beginning = Pattern.compile("\\s*+(?:" + beginning + ")", Pattern.CASE_INSENSITIVE);
    }

    static Optional<NetworkFormat> of(SourceFile file) {
        var bytes = file.bytes();
        var head = withoutComments(NetworkText.charset(bytes)
                .orElse(StandardCharsets.ISO_8859_1)
                .decode(java.nio.ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE)))
                .toString());
        return Arrays.stream(values())
                .filter(format -> format.beginning.matcher(head).lookingAt())
                .filter(format -> format != KUMU || KumuReader.isMap(file))
                .findFirst();
    }

    private static String withoutComments(String head) {
        var text = head.startsWith("\uFEFF") ? head.substring(1) : head.replaceFirst("^ï»¿", "");
        return text.stripLeading().startsWith("<") ? text.replaceAll("(?s)<!--.*?-->", "") : text;
    }
}
