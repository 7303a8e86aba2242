package nl.inktvlek;

import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the application. Nothing else belongs in the root package.
@NullMarked
@SpringBootApplication
public class Inktvlek {

    public static void main(String[] args) {
        SpringApplication.run(Inktvlek.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
