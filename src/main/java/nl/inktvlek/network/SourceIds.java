package nl.inktvlek.network;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import org.jspecify.annotations.Nullable;

/// How ids of a source stand in the database: as keyed hashes, by which the same id is found again, and those of
/// people sealed besides, for who may read them. The key follows from the secret of the [Vault] and not from the
/// master key, so that a new master key leaves them as they are. Used by one thread.
///
/// **Cost.** About a millionth of a second a hash.
public final class SourceIds {

    /// Keeps the hash of an id that is searched for apart from all others of the same text.
    private static final String SEARCHED = "\u001e";

    /// Enough for no two of a million ids to share one.
    private static final int SEARCHED_BYTES = 16;

    private final Vault vault;
    private @Nullable UnaryOperator<byte[]> keyedHash;

    public SourceIds(Vault vault) {
        this.vault = vault;
    }

    /// The stored key of a thing that came from a source.
    ///
    /// @throws VaultLocked without the key
    public String key(SourceKey key) {
        return HexFormat.of().formatHex(hash(key.readable()));
    }

    /// As above; what is called by its code keeps a readable one.
    public String key(SourceKey key, String code) {
        return key.id().equals(code) ? key.readable() : key(key);
    }

    /// By which a person is found by their id in whichever file.
    ///
    /// @throws VaultLocked without the key
    String searched(String id) {
        return HexFormat.of().formatHex(hash(SEARCHED + SourceKey.searched(id)), 0, SEARCHED_BYTES);
    }

    /// @throws VaultLocked without the key
    byte[] sealed(String id, String code) {
        return vault.sealId(id.getBytes(StandardCharsets.UTF_8), code);
    }

    /// Empty without the key.
    static Optional<String> open(Vault vault, byte[] sealed, String code) {
        return vault.openId(sealed, code).map(id -> new String(id, StandardCharsets.UTF_8));
    }

    private byte[] hash(String text) {
        var hash = keyedHash;
        if (hash == null) {
            hash = vault.keyedHashes();
            keyedHash = hash;
        }
        return hash.apply(text.getBytes(StandardCharsets.UTF_8));
    }
}
