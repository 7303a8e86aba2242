package nl.inktvlek;

import java.time.Duration;
import nl.inktvlek.cli.CommandLineInterface;
import nl.inktvlek.database.StopInTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the product, or carries out one command when there are arguments. Nothing else belongs in the root package.
@NullMarked
@SpringBootApplication
public class Inktvlek {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    public static void main(String[] args) {
        if (args.length == 0) {
            StopInTime.within(LONGEST_STOP);
            SpringApplication.run(Inktvlek.class, args);
        } else {
            System.exit(CommandLineInterface.run(args));
        }
    }
}
