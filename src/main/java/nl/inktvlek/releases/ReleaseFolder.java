package nl.inktvlek.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of releases. Each is a folder of its own by number, with a manifest that names every file by its hash and
/// the manifest before; the manifest is signed. `head` says which is the last, so that the last cannot be taken away
/// unnoticed.
///
/// A release is there as a whole or not at all: it is written beside and moved. Of two who publish at once one does.
public final class ReleaseFolder {

    private static final String MANIFEST = "release.json";
    private static final String SIGNATURE = "release.sig";
    private static final String HEAD = "head";
    private static final String WITHDRAWN = "withdrawn.json";
    private static final String WITHDRAWN_SIGNATURE = "withdrawn.sig";
    private static final String MAKING = ".making-";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /// File locks do not hold within a process.
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path folder;
    private final Supplier<String> key;

    /// @param key with which releases are signed, as [SigningKey#shown] gives it; asked for when there is one to check
    public ReleaseFolder(Path folder, Supplier<String> key) {
        this.folder = folder;
        this.key = key;
    }

    /// What is to be published.
    ///
    /// @param after number of the last release it was checked against; 0 for none
    /// @param files contents by name; a name has letters, digits, dots and dashes only
    public record Draft(
            int after, String period, LocalDate knownOn, Optional<Integer> corrects, Map<String, byte[]> files) {

        public Draft {
            files = Map.copyOf(files);
            if (files.keySet().stream().anyMatch(name -> !name.matches("[a-z0-9][a-z0-9.-]*") || isOurs(name))) {
                throw new IllegalArgumentException("Not the name of a file of a release: " + files.keySet());
            }
        }
    }

    private static boolean isOurs(String name) {
        return List.of(MANIFEST, SIGNATURE, WITHDRAWN, WITHDRAWN_SIGNATURE).contains(name);
    }

    /// All releases in order, after every byte of them was checked.
    ///
    /// @throws ReleaseDamaged if anything is not as it was published
    public List<Release> all() {
        var state = state();
        try {
            return read();
        } catch (ReleaseDamaged damaged) {
            if (state.equals(state())) {
                throw damaged;
            }
            return read(); // somebody published or withdrew meanwhile
        }
    }

    private List<Release> read() {
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

    static boolean isBegun(Path folder) {
        return Files.exists(folder.resolve(name(1)));
    }

    /// Something that is different whenever a release was published or withdrawn: to look at instead of all the bytes.
    public String state() {
        var state = new StringBuilder();
        for (int number = 1; Files.exists(folderOf(number)); number++) {
            state.append(Files.exists(folderOf(number).resolve(WITHDRAWN)) ? '-' : '+');
        }
        return state.toString();
    }

    /// A file of a release that was not withdrawn.
    public Optional<byte[]> file(Release release, String name) {
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

    /// Publishes a draft as the next release.
    ///
    /// @param before runs when all is written and nobody else can publish, just before the release is there
    /// @throws Overtaken if another one was published since it was checked
    public Release publish(Draft draft, Instant made, SigningKey signer, Consumer<Release> before) {
        return alone(() -> {
            var earlier = all();
            if (!earlier.isEmpty()) {
                writeHead(earlier.size(), hash(manifestOf(earlier.size())), signer); // it may be one behind
            }
            if (earlier.size() != draft.after()) {
                throw new Overtaken(earlier.size());
            }
            var hashes = new TreeMap<String, String>();
            draft.files().forEach((name, bytes) -> hashes.put(name, hash(bytes)));
            var previous = earlier.isEmpty() ? "" : hash(manifestOf(earlier.size()));
            var release = new Release(
                    earlier.size() + 1,
                    draft.period(),
                    made,
                    draft.knownOn(),
                    draft.corrects(),
                    previous,
                    hashes,
                    Optional.empty());
            var manifest = manifest(release);
            var making = Files.createDirectory(folder.resolve(MAKING + UUID.randomUUID()));
            for (var file : draft.files().entrySet()) {
                write(making.resolve(file.getKey()), file.getValue());
            }
            write(making.resolve(MANIFEST), manifest);
            write(making.resolve(SIGNATURE), signer.sign(manifest).getBytes(StandardCharsets.US_ASCII));
            before.accept(release);
            Files.move(making, folderOf(release.number()), StandardCopyOption.ATOMIC_MOVE);
            writeHead(release.number(), hash(manifest), signer);
            return release;
        });
    }

    /// Takes a release out of use. It stays known by its number, with the reason; its files go. A second time changes
    /// nothing.
    public Release withdraw(int number, String reason, SigningKey signer) {
        return alone(() -> {
            var release = all().get(number - 1);
            if (release.withdrawn().isPresent()) {
                return release;
            }
            var text = JSON.writeValueAsBytes(Map.of("number", number, "reason", reason));
            place(
                    folderOf(number).resolve(WITHDRAWN_SIGNATURE),
                    signer.sign(text).getBytes(StandardCharsets.US_ASCII));
            place(folderOf(number).resolve(WITHDRAWN), text);
            for (var name : release.files().keySet()) {
                Files.deleteIfExists(folderOf(number).resolve(name));
            }
            return release.withdrawnFor(reason);
        });
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
            return release.withdrawnFor(reason(here, number));
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

    private String reason(Path here, int number) throws IOException {
        var text = Files.readAllBytes(here.resolve(WITHDRAWN));
        if (!SigningKey.isSigned(text, Files.readString(here.resolve(WITHDRAWN_SIGNATURE)), key.get())) {
            throw new ReleaseDamaged(here.resolve(WITHDRAWN), "its signature is not right");
        }
        var told = JSON.readTree(text);
        if (told.path("number").asInt() != number) {
            throw new ReleaseDamaged(here.resolve(WITHDRAWN), "it is of another release");
        }
        return told.path("reason").asString();
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

    private void writeHead(int number, String hash, SigningKey signer) throws IOException {
        var told = number + " " + hash;
        place(
                folder.resolve(HEAD),
                (told + "\n" + signer.sign(told.getBytes(StandardCharsets.US_ASCII)) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] manifestOf(int number) throws IOException {
        return Files.readAllBytes(folderOf(number).resolve(MANIFEST));
    }

    private Path folderOf(int number) {
        return folder.resolve(name(number));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /// There as a whole or not at all, instead of what was there.
    private static void place(Path file, byte[] bytes) throws IOException {
        var fresh = file.resolveSibling(MAKING + file.getFileName());
        write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force(true);
        }
    }

    /// What is done with nobody else writing, in this process or another.
    private interface Writing {
        Release write() throws IOException;
    }

    private Release alone(Writing writing) {
        HERE.lock();
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(
                            folder.resolve(".turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                sweep();
                return writing.write();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of releases cannot be written: " + folder, failure);
        } finally {
            HERE.unlock();
        }
    }

    /// What a process left that ended while it published.
    private void sweep() throws IOException {
        try (var files = Files.list(folder)) {
            for (var left : files.filter(file -> file.getFileName().toString().startsWith(MAKING))
                    .collect(Collectors.toList())) {
                try (var inside = Files.walk(left)) {
                    for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static byte[] manifest(Release release) {
        var fields = new TreeMap<String, Object>();
        fields.put("number", release.number());
        fields.put("period", release.period());
        fields.put("made", release.made().toString());
        fields.put("knownOn", release.knownOn().toString());
        release.corrects().ifPresent(number -> fields.put("corrects", number));
        fields.put("previous", release.previous());
        fields.put("files", new TreeMap<>(release.files()));
        return JSON.writeValueAsBytes(fields);
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
        } catch (JacksonException | java.time.DateTimeException wrong) {
            throw new ReleaseDamaged(here.resolve(MANIFEST), "it cannot be read");
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
