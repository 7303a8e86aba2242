package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the commands, held against what they print.
final class JsonContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private JsonContract() {}

    /// The one JSON value that `printed` is as a whole, which has to be as the schema says and hold nothing that is not
    /// described.
    static JsonNode read(String command, String printed) throws IOException {
        var schema = JSON.readTree(JsonSchemaCommand.schema(command));
        schema.findParents("properties")
                .forEach(described -> ((ObjectNode) described)
                        .putIfAbsent(
                                "additionalProperties", JSON.getNodeFactory().booleanNode(false)));
        assertThat(SCHEMAS.getSchema(schema.toString()).validate(printed, InputFormat.JSON))
                .as(printed)
                .isEmpty();
        return JSON.readTree(printed);
    }
}
