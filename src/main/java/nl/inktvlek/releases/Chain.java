package nl.inktvlek.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a folder of releases and checks every byte of it: hashes, signatures, and that each hangs on the one before.
///
/// @param folder that need not be there
/// @param key with which releases are signed, as [SigningKey#shown] gives it; asked for when there is one to check
record Chain(Path folder, Supplier<String> key) {

    static final String MANIFEST = "release.json";
    static final String SIGNATURE = "release.sig";
    static final String HEAD = "head";
    static final String WITHDRAWN = "withdrawn.json";
    static final String WITHDRAWN_SIGNATURE = "withdrawn.sig";
    static final String MAKING = ".making-";

    /// How a file of a release may be called.
    static final String FILE = "[a-z0-9][a-z0-9.-]*";

    private static final JsonMapper JSON = new JsonMapper();

    static boolean isOurs(String name) {
        return List.of(MANIFEST, SIGNATURE, WITHDRAWN, WITHDRAWN_SIGNATURE).contains(name);
    }

    /// All in order.
    List<Release> read() {
        try {
            var releases = new ArrayList<Release>();
            var previous = "";
            for (int number = 1; Files.exists(folderOf(number)); number++) {
                var bytes = Files.readAllBytes(folderOf(number).resolve(MANIFEST));
                releases.add(checked(number, bytes, previous));
                previous = hash(bytes);
            }
            checkHead(releases.size(), previous);
            return releases;
        } catch (IOException failure) {
            throw new ReleaseDamaged(folder, "it cannot be read (" + failure.getMessage() + ")");
        }
    }

    /// Something that is different whenever a release was published or withdrawn: to look at instead of all the bytes.
    String state() {
        var state = new StringBuilder();
        for (int number = 1; Files.exists(folderOf(number)); number++) {
            state.append(Files.exists(folderOf(number).resolve(WITHDRAWN)) ? '-' : '+');
        }
        return state.toString();
    }

    /// What belongs to it: not what somebody put beside it, nor what a process left that ended.
    Map<String, Path> files() {
        var files = new TreeMap<String, Path>();
        if (Files.exists(folder.resolve(HEAD))) {
            files.put(HEAD, folder.resolve(HEAD));
        }
        for (int number = 1; Files.exists(folderOf(number)); number++) {
            try (var inside = Files.list(folderOf(number))) {
                for (var file : inside.toList()) {
                    if (file.getFileName().toString().matches(FILE)) {
                        files.put(name(number) + "/" + file.getFileName(), file);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("The folder of releases cannot be read: " + folder, failure);
            }
        }
        return files;
    }

    /// A file of a release that was not withdrawn.
    Optional<byte[]> file(Release release, String name) {
        if (release.withdrawn().isPresent() || !release.files().containsKey(name)) {
            return Optional.empty();
        }
        try {
            var bytes = Files.readAllBytes(folderOf(release.number()).resolve(name));
            if (!hash(bytes).equals(release.files().get(name))) {
                throw new ReleaseDamaged(folderOf(release.number()).resolve(name), "it was changed");
            }
            return Optional.of(bytes);
        } catch (IOException failure) {
            throw new ReleaseDamaged(folderOf(release.number()).resolve(name), "it cannot be read");
        }
    }

    private Release checked(int number, byte[] bytes, String previous) throws IOException {
        var here = folderOf(number);
        if (!SigningKey.isSigned(bytes, Files.readString(here.resolve(SIGNATURE)), key.get())) {
            throw new ReleaseDamaged(here.resolve(MANIFEST), "its signature is not right");
        }
        var release = read(here, bytes);
        if (release.number() != number || !release.previous().equals(previous)) {
            throw new ReleaseDamaged(here, "it does not follow the release before it");
        }
        if (Files.exists(here.resolve(WITHDRAWN))) {
            return release.withdrawn(withdrawal(here, release));
        }
        var there = new HashSet<String>();
        try (var files = Files.list(here)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !isOurs(name) && !name.startsWith(MAKING))
                    .forEach(there::add);
        }
        for (var file : release.files().entrySet()) {
            if (!there.remove(file.getKey())) {
                throw new ReleaseDamaged(here.resolve(file.getKey()), "it is gone");
            }
            if (!hash(Files.readAllBytes(here.resolve(file.getKey()))).equals(file.getValue())) {
                throw new ReleaseDamaged(here.resolve(file.getKey()), "it was changed");
            }
        }
        if (!there.isEmpty()) {
            throw new ReleaseDamaged(here, "it holds what was not published: " + there);
        }
        return release;
    }

    private Withdrawal withdrawal(Path here, Release release) throws IOException {
        var text = Files.readAllBytes(here.resolve(WITHDRAWN));
        if (!SigningKey.isSigned(text, Files.readString(here.resolve(WITHDRAWN_SIGNATURE)), key.get())) {
            throw new ReleaseDamaged(here.resolve(WITHDRAWN), "its signature is not right");
        }
        var told = JSON.readTree(text);
        if (told.path("number").asInt() != release.number()) {
            throw new ReleaseDamaged(here.resolve(WITHDRAWN), "it is of another release");
        }
        try {
            return new Withdrawal(
                    told.path("reason").asString(),
                    Instant.parse(told.path("at").asString()));
        } catch (DateTimeException wrong) {
            throw new ReleaseDamaged(here.resolve(WITHDRAWN), "it does not say when");
        }
    }

    /// The head may be one behind: the process ended just after the release was moved to its place.
    private void checkHead(int last, String hash) throws IOException {
        var head = folder.resolve(HEAD);
        if (!Files.exists(head)) {
            if (last > 1) {
                throw new ReleaseDamaged(head, "it is gone");
            }
            return;
        }
        var lines = Files.readAllLines(head);
        var told = lines.size() < 2 ? "" : lines.getFirst();
        if (!told.matches("\\d+ [0-9a-f]{64}")
                || !SigningKey.isSigned(told.getBytes(StandardCharsets.US_ASCII), lines.get(1), key.get())) {
            throw new ReleaseDamaged(head, "its signature is not right");
        }
        int number = Integer.parseInt(told.substring(0, told.indexOf(' ')));
        boolean isLast = number == last && told.endsWith(hash);
        if (!isLast && number != last - 1) {
            throw new ReleaseDamaged(folder, "release %d was the last one and is not there".formatted(number));
        }
    }

    byte[] manifestOf(int number) throws IOException {
        return Files.readAllBytes(folderOf(number).resolve(MANIFEST));
    }

    Path folderOf(int number) {
        return folder.resolve(name(number));
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static Release read(Path here, byte[] bytes) {
        try {
            var told = JSON.readTree(bytes);
            var files = new TreeMap<String, String>();
            told.path("files")
                    .propertyStream()
                    .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
            return new Release(
                    told.path("number").asInt(),
                    told.path("period").asString(),
                    Instant.parse(told.path("made").asString()),
                    LocalDate.parse(told.path("knownOn").asString()),
                    told.has("corrects") ? Optional.of(told.path("corrects").asInt()) : Optional.empty(),
                    told.path("previous").asString(),
                    files,
                    Optional.empty());
        } catch (JacksonException | DateTimeException wrong) {
            throw new ReleaseDamaged(here.resolve(MANIFEST), "it cannot be read");
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
