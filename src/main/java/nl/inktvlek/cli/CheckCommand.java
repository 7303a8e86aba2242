package nl.inktvlek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Vault;
import nl.inktvlek.backup.Backups;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.DiskSpace;
import nl.inktvlek.database.StoreCheck;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.releases.ReleaseDamaged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Whether all is well, for who looks after it and for a clock that does.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether all is well: schema, audit trail, releases, key, room on the disk, age of the last backup, and,",
            "while the product is stopped, every record in the files of the embedded database. Exit code 1 if something",
            "needs a look."
        })
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "Where a report goes of records that are not whole; otherwise the folder one is in.")
    Path reports = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    /// @param isFine false for what needs a look
    private record Found(boolean isFine, String told) {}

    @Override
    public Integer call() {
        var found = new ArrayList<Found>();
        DatabaseProperties database;
        boolean isStopped;
        try (var product = ProductContext.open()) {
            database = product.getBean(DatabaseProperties.class);
            isStopped = product.getBean(DatabaseOwner.class).exclusive();
            found.add(new Found(true, "The database opens and has every constraint and index of this version."));
            found.addAll(inside(product, database, isStopped));
        }
        if (isStopped) {
            found.add(store(database));
        }
        var out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        found.forEach(each -> out.println((each.isFine() ? "fine   " : "LOOK   ") + each.told()));
        return found.stream().allMatch(Found::isFine) ? 0 : 1;
    }

    private static List<Found> inside(
            ConfigurableApplicationContext product, DatabaseProperties database, boolean isStopped) {
        var found = new ArrayList<Found>();
        var trail = product.getBean(AuditTrail.class).check(Actor.commandLineOfRights());
        found.add(trail.broken()
                .map(at -> new Found(false, "The audit trail is broken at entry %,d.".formatted(at)))
                .orElseGet(() -> new Found(true, "The audit trail is whole: %,d entries.".formatted(trail.entries()))));
        found.add(releases(product.getBean(Publishing.class)));
        var vault = product.getBean(Vault.class).status();
        found.add(new Found(
                vault == Vault.Status.OPEN,
                vault == Vault.Status.OPEN
                        ? "Names open with the key."
                        : "Names do not open: %s. See docs/security.md.".formatted(vault)));
        if (database.isEmbedded()) {
            var disk = product.getBean(DiskSpace.class);
            var room = disk.room();
            found.add(new Found(
                    !disk.isReadOnly() && !room.isScarce(),
                    "The disk has %,d of %,d GB left%s."
                            .formatted(room.free(), room.whole(), disk.isReadOnly() ? "; nothing is saved" : "")));
            var backups = product.getBean(Backups.class).state(Actor.commandLineOfProduct());
            found.add(new Found(
                    backups.isFresh(),
                    "The last backup in %s: %s."
                            .formatted(
                                    backups.folder(),
                                    backups.last().map(String::valueOf).orElse("none"))));
        }
        if (!isStopped) {
            found.add(new Found(true, "The files were not looked at: that is done while the product is stopped."));
        }
        return found;
    }

    private static Found releases(Publishing publishing) {
        try {
            return new Found(
                    true,
                    "Every release is as it was published: %,d."
                            .formatted(publishing.releases(Actor.commandLine()).size()));
        } catch (ReleaseDamaged damaged) {
            return new Found(false, String.valueOf(damaged.getMessage()));
        }
    }

    private Found store(DatabaseProperties database) {
        var broken = StoreCheck.broken(database.directory(), reports);
        return broken.isEmpty()
                ? new Found(true, "Every record in the files is whole.")
                : new Found(
                        false,
                        "Not every record is whole: put the folder %s aside and restore the last backup. Found: %s"
                                .formatted(
                                        database.directory(),
                                        broken.stream().map(Path::toString).collect(Collectors.joining(", "))));
    }
}
