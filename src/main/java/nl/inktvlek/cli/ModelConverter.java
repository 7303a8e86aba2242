package nl.inktvlek.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the name of a model of spread.
final class ModelConverter implements ITypeConverter<SpreadOptions.Model> {

    @Override
    public SpreadOptions.Model convert(String text) {
        return Arrays.stream(SpreadOptions.Model.values())
                .filter(model -> model.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is none of %s".formatted(text, Arrays.toString(SpreadOptions.Model.values()))));
    }
}
