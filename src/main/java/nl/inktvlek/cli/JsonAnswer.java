package nl.inktvlek.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The answers of commands as JSON: first what describes them, and in which version.
final class JsonAnswer {

    /// Raised when something in an answer is taken away or means something else; what is added leaves it as it is.
    static final int VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private JsonAnswer() {}

    /// For people to read as well: on many lines.
    static String spacious(String command, Object answer) {
        return JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(described(command, answer));
    }

    /// On one line.
    static String compact(String command, Object answer) {
        return JSON.writeValueAsString(described(command, answer));
    }

    private static JsonNode described(String command, Object answer) {
        ObjectNode described = JSON.createObjectNode();
        described.put("schema", "urn:inktvlek:" + command);
        described.put("version", VERSION);
        JSON.<JsonNode>valueToTree(answer).properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                described.set(field.getKey(), field.getValue());
            }
        });
        return described;
    }
}
