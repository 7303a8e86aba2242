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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of releases. Each is a folder of its own by number, with a manifest that names every file by its hash and
/// the manifest before; the manifest is signed. `head` says which is the last, so that the last cannot be taken away
/// unnoticed.
///
/// A release is there as a whole or not at all: it is written beside and moved. Of two who publish at once one does.
public final class ReleaseFolder {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /// File locks do not hold within a process.
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path folder;
    private final Chain chain;
    private volatile Known known = new Known("not looked at", List.of());

    /// @param key with which releases are signed, as [SigningKey#shown] gives it; asked for when there is one to check
    public ReleaseFolder(Path folder, Supplier<String> key) {
        this.folder = folder;
        this.chain = new Chain(folder, key);
    }

    /// What is to be published.
    ///
    /// @param after number of the last release it was checked against; 0 for none
    /// @param files contents by name; a name has letters, digits, dots and dashes only
    public record Draft(
            int after, String period, LocalDate knownOn, Optional<Integer> corrects, Map<String, byte[]> files) {

        public Draft {
            files = Map.copyOf(files);
            if (files.keySet().stream().anyMatch(name -> !name.matches(Chain.FILE) || Chain.isOurs(name))) {
                throw new IllegalArgumentException("Not the name of a file of a release: " + files.keySet());
            }
        }
    }

    /// All releases in order, after every byte of them was checked.
    ///
    /// @throws ReleaseDamaged if anything is not as it was published
    public List<Release> all() {
        var state = state();
        try {
            return chain.read();
        } catch (ReleaseDamaged damaged) {
            if (state.equals(state())) {
                throw damaged;
            }
            return chain.read(); // somebody published or withdrew meanwhile
        }
    }

    /// The same, where the bytes were checked when there was last another release.
    public List<Release> known() {
        var state = state();
        var last = known;
        if (!last.state().equals(state)) {
            last = new Known(state, all());
            known = last;
        }
        return last.releases();
    }

    /// @param state of the folder when they were checked
    private record Known(String state, List<Release> releases) {}

    static boolean isBegun(Path folder) {
        return Files.exists(folder.resolve(Chain.name(1)));
    }

    public Path where() {
        return folder;
    }

    /// Every file there is now, by its name in the folder.
    public Map<String, Path> files() {
        return chain.files();
    }

    /// Something that is different whenever a release was published or withdrawn: to look at instead of all the bytes.
    public String state() {
        return chain.state();
    }

    /// A file of a release that was not withdrawn.
    ///
    /// @throws ReleaseDamaged if it is not as it was published
    public Optional<byte[]> file(Release release, String name) {
        return chain.file(release, name);
    }

    /// Publishes a draft as the next release.
    ///
    /// @param before runs when all is written and nobody else can publish, just before the release is there
    /// @throws Overtaken if another one was published since it was checked
    public Release publish(Draft draft, Instant made, SigningKey signer, Consumer<Release> before) {
        return alone(() -> {
            var earlier = all();
            if (!earlier.isEmpty()) {
                writeHead(earlier.size(), Chain.hash(chain.manifestOf(earlier.size())), signer); // it may be one behind
            }
            if (earlier.size() != draft.after()) {
                throw new Overtaken(earlier.size());
            }
            var hashes = new TreeMap<String, String>();
            draft.files().forEach((name, bytes) -> hashes.put(name, Chain.hash(bytes)));
            var previous = earlier.isEmpty() ? "" : Chain.hash(chain.manifestOf(earlier.size()));
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
            var making = Files.createDirectory(folder.resolve(Chain.MAKING + UUID.randomUUID()));
            for (var file : draft.files().entrySet()) {
                write(making.resolve(file.getKey()), file.getValue());
            }
            write(making.resolve(Chain.MANIFEST), manifest);
            write(making.resolve(Chain.SIGNATURE), signer.sign(manifest).getBytes(StandardCharsets.US_ASCII));
            before.accept(release);
            Files.move(making, chain.folderOf(release.number()), StandardCopyOption.ATOMIC_MOVE);
            writeHead(release.number(), Chain.hash(manifest), signer);
            return release;
        });
    }

    /// Takes a release out of use. It stays known by its number, with the reason; its files go. A second time changes
    /// nothing.
    public Release withdraw(int number, Withdrawal withdrawal, SigningKey signer) {
        return alone(() -> {
            var release = all().get(number - 1);
            if (release.withdrawn().isPresent()) {
                return release;
            }
            var text = JSON.writeValueAsBytes(Map.of(
                    "number",
                    number,
                    "reason",
                    withdrawal.reason(),
                    "at",
                    withdrawal.at().toString()));
            place(
                    chain.folderOf(number).resolve(Chain.WITHDRAWN_SIGNATURE),
                    signer.sign(text).getBytes(StandardCharsets.US_ASCII));
            place(chain.folderOf(number).resolve(Chain.WITHDRAWN), text);
            for (var name : release.files().keySet()) {
                Files.deleteIfExists(chain.folderOf(number).resolve(name));
            }
            return release.withdrawn(withdrawal);
        });
    }

    private void writeHead(int number, String hash, SigningKey signer) throws IOException {
        var told = number + " " + hash;
        place(
                folder.resolve(Chain.HEAD),
                (told + "\n" + signer.sign(told.getBytes(StandardCharsets.US_ASCII)) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /// There as a whole or not at all, instead of what was there.
    private static void place(Path file, byte[] bytes) throws IOException {
        var fresh = file.resolveSibling(Chain.MAKING + file.getFileName());
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
            for (var left : files.filter(file -> file.getFileName().toString().startsWith(Chain.MAKING))
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
}
