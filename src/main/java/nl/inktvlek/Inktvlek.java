package nl.inktvlek;

import nl.inktvlek.cli.CommandLineInterface;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the product, or carries out one command when there are arguments. Nothing else belongs in the root package.
@NullMarked
@SpringBootApplication
public class Inktvlek {

    public static void main(String[] args) {
        if (args.length == 0) {
            SpringApplication.run(Inktvlek.class, args);
        } else {
            System.exit(CommandLineInterface.run(args));
        }
    }
}
