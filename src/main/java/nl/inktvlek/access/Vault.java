package nl.inktvlek.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.inktvlek.database.CannotStart;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Seals identities and second factors of logins, each with a key of its own that is wrapped by the master key.
///
/// The master key comes from the environment or from a file that only its owner reads, made for an empty product.
/// The secret of the name keys is sealed in the database, so that a new master key leaves them, and all that
/// follows from it, as they are. Without the key the product works with codes only.
@Component
public class Vault {

    private static final Logger log = LoggerFactory.getLogger(Vault.class);

    private static final String SECRET = "secret of the name keys";
    private static final String IDS = "inktvlek seals ids of sources";
    private static final int BATCH = 1000;

    private final Graph graph;
    private final VaultProperties properties;
    private final Path keyFile;
    private volatile @Nullable State state;

    public Vault(Graph graph, VaultProperties properties, DatabaseProperties database) {
        this.graph = graph;
        this.properties = properties;
        var directory = database.directory().toAbsolutePath();
        this.keyFile = Optional.ofNullable(properties.keyFile())
                .orElseGet(() -> directory.resolveSibling(directory.getFileName() + ".key"));
    }

    /// Whether identities can be opened.
    public enum Status {
        OPEN,
        NO_KEY,
        OTHER_KEY,
        /// A change of keys was stopped half-way: some need the key of before.
        HALF_MOVED
    }

    private record State(
            Status status,
            Map<String, SealingKey> keys,
            @Nullable SealingKey current,
            byte[] secret,
            @Nullable SealingKey ids) {

        static State open(Map<String, SealingKey> keys, SealingKey current, byte[] secret) {
            var ids = SealingKey.of(SealingKey.digest(secret, IDS.getBytes(StandardCharsets.US_ASCII)));
            return new State(Status.OPEN, keys, current, secret, ids);
        }
    }

    public Status status() {
        return state().status();
    }

    private State state() {
        var known = state;
        if (known == null) {
            synchronized (this) {
                known = state == null ? load() : state;
                state = known;
            }
        }
        return known;
    }

    private record Stored(String keyId, byte[] secret) {}

    private Optional<Stored> stored() {
        return graph.find(
                "MATCH (v:Vault {id: 'vault'}) RETURN v.keyId AS keyId, v.secret AS secret",
                Map.of(),
                row -> new Stored(row.get("keyId").asString(), row.get("secret").asByteArray()));
    }

    private State load() {
        var stored = stored();
        var current = masterKey(stored.isEmpty());
        if (current.isEmpty()) {
            return locked(Status.NO_KEY);
        }
        var keys = new HashMap<String, SealingKey>();
        Optional.ofNullable(properties.previousKeyFile()).map(Vault::read).ifPresent(key -> keys.put(key.id(), key));
        keys.put(current.get().id(), current.get());
        if (stored.isEmpty()) {
            return begin(keys, current.get());
        }
        var sealing = keys.get(stored.get().keyId());
        if (sealing == null) {
            return locked(Status.OTHER_KEY);
        }
        return needsAnother(keys.keySet())
                ? locked(Status.HALF_MOVED)
                : State.open(keys, current.get(), sealing.open(stored.get().secret(), SECRET));
    }

    /// Cost: a look at everything that is sealed, once in the life of a product.
    private boolean needsAnother(Set<String> keys) {
        return graph.find(
                        "MATCH (i:Identity|SecondFactor) WHERE NOT i.keyId IN $keys RETURN true AS found LIMIT 1",
                        Map.of("keys", keys),
                        row -> true)
                .isPresent();
    }

    private static State locked(Status why) {
        log.warn("Names cannot be opened ({}): only codes are shown. See docs/security.md", why);
        return new State(why, Map.of(), null, new byte[0], null);
    }

    private State begin(Map<String, SealingKey> keys, SealingKey current) {
        var secret = SealingKey.randomSecret();
        graph.command(
                new OperationId("vault/begin"),
                Graph.PRODUCT,
                work -> work.run(
                                "MERGE (v:Vault {id: 'vault'}) ON CREATE SET v.keyId = $keyId, v.secret = $secret",
                                Map.of("keyId", current.id(), "secret", current.seal(secret, SECRET)))
                        .consume());
        var kept = stored().orElseThrow();
        var sealing = keys.get(kept.keyId());
        return sealing == null
                ? locked(Status.OTHER_KEY)
                : State.open(keys, current, sealing.open(kept.secret(), SECRET));
    }

    private Optional<SealingKey> masterKey(boolean isFirst) {
        if (properties.key() != null && !properties.key().isBlank()) {
            return Optional.of(SealingKey.parse(properties.key()));
        }
        if (!Files.exists(keyFile) && isFirst) {
            makeKeyFile(keyFile);
            log.info("A key for names and contact details was made; keep a copy of it apart from the database");
        }
        return Files.exists(keyFile) ? Optional.of(read(keyFile)) : Optional.empty();
    }

    /// Makes a file with a new key that only its owner can read.
    public static void makeKeyFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(fresh);
            }
            var text = Base64.getEncoder().encodeToString(SealingKey.randomSecret());
            try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                out.force(true); // on disk before anything is sealed with it
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new CannotStart(
                    "The key of names and contact details cannot be written to %s: %s."
                            .formatted(file.toAbsolutePath(), failure.getMessage()),
                    "Give the user that runs Inktvlek the right to write there, or set INKTVLEK_VAULT_KEYFILE or"
                            + " INKTVLEK_NEO4J_DIRECTORY to another place.",
                    failure);
        }
    }

    private static SealingKey read(Path file) {
        try {
            return SealingKey.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file cannot be read", failure);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "The key file %s does not hold 32 bytes in Base64".formatted(file), failure);
        }
    }

    /// A sealed text with the key it was sealed with, wrapped.
    public record Sealed(String keyId, byte[] wrappedKey, byte[] text) {}

    /// @param code code of the person, or name of the login, it belongs to
    /// @throws VaultLocked without the key
    public Sealed seal(byte[] text, String code) {
        var master = open().current();
        if (master == null) {
            throw new VaultLocked("No key");
        }
        var secret = SealingKey.randomSecret();
        return new Sealed(
                master.id(), master.seal(secret, code), SealingKey.of(secret).seal(text, code));
    }

    /// Empty without the key it was sealed with.
    public Optional<byte[]> open(Sealed sealed, String code) {
        return Optional.ofNullable(state().keys().get(sealed.keyId()))
                .map(master ->
                        SealingKey.of(master.open(sealed.wrappedKey(), code)).open(sealed.text(), code));
    }

    /// Seals the id that a person has in a file: with one key for all, since everybody has one, and a key that follows
    /// from the secret of the name keys, so that it stays the same after a new master key.
    ///
    /// @param code code of the person
    /// @throws VaultLocked without the key
    public byte[] sealId(byte[] id, String code) {
        var key = open().ids();
        if (key == null) {
            throw new VaultLocked("No key");
        }
        return key.seal(id, code);
    }

    /// Empty without the key.
    public Optional<byte[]> openId(byte[] sealed, String code) {
        return Optional.ofNullable(state().ids()).map(key -> key.open(sealed, code));
    }

    /// HMAC-SHA-256 by a secret that only who has the key can open; the same after a new master key.
    ///
    /// @return for one thread at a time
    /// @throws VaultLocked without the key
    public UnaryOperator<byte[]> keyedHashes() {
        return SealingKey.mac(open().secret())::doFinal;
    }

    private State open() {
        var now = state();
        if (now.status() != Status.OPEN) {
            throw new VaultLocked("The key of names and contact details is not there: " + now.status());
        }
        return now;
    }

    /// Moves everything that is sealed from the previous key to the present one. Can be stopped at any time and begun
    /// again: every row says which key it needs.
    ///
    /// @return how many were moved now
    /// @throws VaultLocked if one of the two keys is not there
    public int rotate() {
        var now = open();
        var to = now.current();
        if (to == null) {
            throw new VaultLocked("No key");
        }
        graph.note(
                "MATCH (v:Vault {id: 'vault'}) SET v.keyId = $keyId, v.secret = $secret",
                Map.of("keyId", to.id(), "secret", to.seal(now.secret(), SECRET)));
        int moved = 0;
        for (var some = behind(to); !some.isEmpty(); some = behind(to)) {
            var rows = some.stream().map(each -> rewrapped(now, each, to)).toList();
            graph.note("""
                    UNWIND $rows AS row MATCH (i:Identity|SecondFactor {code: row.code})
                    SET i.keyId = row.keyId, i.wrappedKey = row.wrappedKey""", Map.of("rows", rows));
            moved += rows.size();
        }
        return moved;
    }

    private record Behind(String code, String keyId, byte[] wrappedKey) {}

    private List<Behind> behind(SealingKey to) {
        return graph.list(
                """
                MATCH (i:Identity|SecondFactor) WHERE i.keyId <> $keyId
                RETURN i.code AS code, i.keyId AS keyId, i.wrappedKey AS wrappedKey LIMIT $batch""",
                Map.of("keyId", to.id(), "batch", BATCH),
                row -> new Behind(
                        row.get("code").asString(),
                        row.get("keyId").asString(),
                        row.get("wrappedKey").asByteArray()));
    }

    private static Map<String, Object> rewrapped(State now, Behind row, SealingKey to) {
        var from = Optional.ofNullable(now.keys().get(row.keyId()))
                .orElseThrow(() -> new VaultLocked("Key %s is needed as the previous one".formatted(row.keyId())));
        var secret = from.open(row.wrappedKey(), row.code());
        return Map.of("code", row.code(), "keyId", to.id(), "wrappedKey", to.seal(secret, row.code()));
    }
}
