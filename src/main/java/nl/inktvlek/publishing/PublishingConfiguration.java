package nl.inktvlek.publishing;

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
    ReleaseFiles releaseFiles(
            PublishingProperties properties, DatabaseProperties database, DemonstrationMode demonstration) {
        return ReleaseFiles.of(properties, database, demonstration);
    }

    @Bean
    Signing signing(ReleaseFiles files) {
        return new Signing(files.key(), files.folder());
    }

    @Bean
    ReleaseFolder releaseFolder(ReleaseFiles files, Signing signing) {
        return new ReleaseFolder(files.folder(), () -> signing.get().shown());
    }
}
