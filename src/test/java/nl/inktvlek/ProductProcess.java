package nl.inktvlek;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A process of its own with the product in it, to be killed.
public final class ProductProcess {

    private ProductProcess() {}

    /// @param data folder of its database
    /// @param main class it begins with
    public static ProcessBuilder of(Path data, String main, List<String> properties, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var flags = Stream.of(
                java,
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(Stream.of(
                        flags,
                        properties.stream().map(property -> "-D" + property),
                        Stream.of(main),
                        arguments.stream())
                .flatMap(part -> part)
                .toList());
        builder.environment().put("INKTVLEK_NEO4J_DIRECTORY", data.toString());
        return builder;
    }
}
