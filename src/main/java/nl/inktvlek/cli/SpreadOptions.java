package nl.inktvlek.cli;

import java.util.Arrays;
import java.util.Locale;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.files.plain.PlainNetwork;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How a conversation spreads.
final class SpreadOptions {

    enum Model {
        INDEPENDENT_CASCADE,
        LINEAR_THRESHOLD,
        REINFORCED;

        SpreadModel spread() {
            return SpreadModel.valueOf(name());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Reads the name of a model of spread.
    static final class ModelConverter implements ITypeConverter<Model> {

        @Override
        public Model convert(String text) {
            return Arrays.stream(Model.values())
                    .filter(model -> model.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'%s' is none of %s".formatted(text, Arrays.toString(Model.values()))));
        }
    }

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            defaultValue = "independent-cascade",
            description = {
                "independent-cascade: hears it; linear-threshold: shares of neighbours add up;",
                "reinforced: needs two different sources (default: ${DEFAULT-VALUE})."
            })
    Model model = Model.INDEPENDENT_CASCADE;

    @Option(
            names = "--probability",
            paramLabel = "P",
            defaultValue = "0.1",
            description = {
                "Files: chance per tie, 0 to 1; weighted-cascade: 1 / number of ties into a person; file: the third number",
                "of each arc (default: ${DEFAULT-VALUE}). The database has a chance for every tie."
            })
    String probability = "0.1";

    /// The network with the asked chances.
    NetworkSnapshot withChances(PlainNetwork plain, NetworkSnapshot snapshot) {
        return switch (probability) {
            case "file" -> {
                if (plain.chance().isEmpty()) {
                    throw new IllegalArgumentException(
                            "--probability file needs arcs with a third number, their chance");
                }
                yield snapshot;
            }
            case "weighted-cascade" -> snapshot.withWeightedCascade();
            default -> snapshot.withUniformProbability(new Probability(number()));
        };
    }

    private double number() {
        try {
            return Double.parseDouble(probability);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "--probability takes a number from 0 to 1, weighted-cascade or file, not '%s'"
                            .formatted(probability),
                    notANumber);
        }
    }
}
