package nl.inktvlek.files.networks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.inktvlek.files.SourceFile;

/// How other programs write networks; each is known by its first lines.
public enum NetworkFormat {
    /// Gephi.
    GEXF(NetworkFormat.PROLOG + "<(?:\\w+:)?gexf[\\s>/]"),
    /// yEd, networkx, igraph, Cytoscape.
    GRAPHML(NetworkFormat.PROLOG + "<(?:\\w+:)?graphml[\\s>/]"),
    /// Graph Modelling Language: yEd, Gephi, Newman's collection.
    GML(NetworkFormat.GML_COMMENTS + "(?:(?!graph\\b)\\w+[ \\t]++(?:\"[^\"]*+\"|[^\\s\\[\"]++)\\s*+"
            + NetworkFormat.GML_COMMENTS + "){0,50}+graph\\s*+" + NetworkFormat.GML_COMMENTS + "\\["),
    /// Network or project of Pajek.
    PAJEK(
            "(?:(?:%|/\\*)[^\\n]*+\\s*+){0,300}+\\*(?:network|vertices|partition|vector|permutation|cluster|arcs|edges|matrix)"),
    /// Text of UCINET.
    UCINET_DL("dl[\\s,]+(?:n|nr|nc|nm|format|title|labels|row|col|diagonal)\\b.*?\\bdata\\b|dl[\\s,]+n[rcm]?\\s*="),
    /// NetDraw.
    VNA("(?:--[^\\n]*+\\s*+){0,300}+\\*(?:node|tie)\\s+(?:data|properties)"),
    /// Kumu, as JSON.
    KUMU("\\{.*\"(?:elements|connections)\"\\s*:"),
    /// Events of GraphStream.
    DGS("DGS00\\d"),
    /// A table of cells: matrix, list of neighbours or list of ties without a header.
    GRID("(?!)");

    /// What may stand before the first element; never tried in two ways, and not repeated without end.
    private static final String PROLOG = "(?:<\\?[^>]*+>\\s*+){0,20}+"
            + "(?:<!DOCTYPE[^\\[>]*+(?:\\[[^\\]]*+\\]\\s*+)?+>\\s*+)?+(?:<\\?[^>]*+>\\s*+){0,20}+";

    private static final String GML_COMMENTS = "(?:#[^\\n]*+\\s*+){0,300}+";

    /// Characters looked at to know a format: comments and descriptions may come first.
    private static final int SAMPLE = 64 * 1024;

    private final Pattern beginning;

    NetworkFormat(String beginning) {
        this.beginning = Pattern.compile("\\s*+(?:" + beginning + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static Optional<NetworkFormat> of(SourceFile file) {
        var bytes = file.bytes();
        var head = withoutComments(NetworkText.charset(bytes)
                .orElse(StandardCharsets.ISO_8859_1)
                .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE)))
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
