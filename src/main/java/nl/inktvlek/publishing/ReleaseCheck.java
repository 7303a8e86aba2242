package nl.inktvlek.publishing;

import java.io.UncheckedIOException;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.releases.ReleaseFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Looks at the start whether the releases are as they were published. If not, the product starts all the same: inside,
/// nothing depends on them, and outside nothing is shown of them.
@Component
class ReleaseCheck implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ReleaseCheck.class);

    private final ReleaseFolder folder;

    ReleaseCheck(ReleaseFolder folder) {
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            folder.all();
        } catch (ReleaseDamaged | UncheckedIOException | IllegalArgumentException damaged) {
            log.error("Nothing is shown outside: {}", damaged.getMessage());
        }
    }
}
