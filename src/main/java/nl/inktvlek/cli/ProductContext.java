package nl.inktvlek.cli;

import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// The product without its web parts: the modules below `ui`, on the same database.
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig"
        })
@ComponentScan(
        basePackages = "nl.inktvlek",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"nl\\.inktvlek\\.(ui|api|portal|demonstration)\\..*", "nl\\.inktvlek\\.[A-Z].*"}))
class ProductContext {

    /// @param settings "name=value", before those of the environment
    static ConfigurableApplicationContext open(String... settings) {
        return new SpringApplicationBuilder(ProductContext.class)
                .web(WebApplicationType.NONE)
                .properties("inktvlek.serve=false", "logging.level.root=ERROR", "logging.level.nl.inktvlek=WARN")
                .run(Stream.of(settings).map("--"::concat).toArray(String[]::new));
    }
}
