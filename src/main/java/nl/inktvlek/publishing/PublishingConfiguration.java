package nl.inktvlek.publishing;

import java.nio.file.Path;
import java.util.Optional;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.releases.ReleaseFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingProperties.class)
class PublishingConfiguration {

    @Bean
    Signing signing(PublishingProperties properties, DatabaseProperties database, DemonstrationMode demonstration) {
        return new Signing(
                Optional.ofNullable(properties.keyFile()).orElseGet(() -> beside(database, demonstration, "signing")),
                folder(properties, database, demonstration));
    }

    @Bean
    ReleaseFolder releaseFolder(
            PublishingProperties properties,
            DatabaseProperties database,
            DemonstrationMode demonstration,
            Signing signing) {
        return new ReleaseFolder(
                folder(properties, database, demonstration), () -> signing.get().shown());
    }

    private static Path folder(
            PublishingProperties properties, DatabaseProperties database, DemonstrationMode demonstration) {
        return Optional.ofNullable(properties.folder()).orElseGet(() -> beside(database, demonstration, "releases"));
    }

    /// What is invented stays apart from what is not.
    private static Path beside(DatabaseProperties database, DemonstrationMode demonstration, String what) {
        var data = database.directory().toAbsolutePath();
        return data.resolveSibling(data.getFileName() + (demonstration.isOn() ? ".invented-" : ".") + what);
    }
}
