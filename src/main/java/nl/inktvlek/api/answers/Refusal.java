package nl.inktvlek.api.answers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A request that is not carried out, for this reason.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Reasons, each with its status and the key of what it says. Their names are part of the service: they stay.
    public enum Why {
        NO_TOKEN(401, "api.problem.no-token"),
        TOKEN_REFUSED(401, "api.problem.token-refused"),
        FORBIDDEN(403, "api.problem.forbidden"),
        SCOPE(403, "api.problem.scope"),
        NOT_FOUND(404, "api.problem.not-found"),
        METHOD(405, "api.problem.method"),
        NOT_ACCEPTABLE(406, "api.problem.not-acceptable"),
        CONFLICT(409, "api.problem.conflict"),
        IN_PROGRESS(409, "api.problem.in-progress"),
        OVERTAKEN(409, "api.problem.overtaken"),
        IMPORT_NOT_POSSIBLE(409, "api.problem.import-not-possible"),
        CHANGED_MEANWHILE(412, "api.problem.changed-meanwhile"),
        TOO_LARGE(413, "api.problem.too-large"),
        MEDIA_TYPE(415, "api.problem.media-type"),
        INVALID(400, "api.problem.invalid"),
        UNREADABLE(400, "api.problem.unreadable"),
        KEY_NEEDED(400, "api.problem.key-needed"),
        KEY_USED(422, "api.problem.key-used"),
        RULE(422, "api.problem.rule"),
        VERSION_NEEDED(428, "api.problem.version-needed"),
        TOO_MANY(429, "api.problem.too-many"),
        BROKEN(500, "api.problem.broken"),
        VAULT_LOCKED(503, "api.problem.vault-locked"),
        AWAY(503, "api.problem.away"),
        NO_ROOM(507, "api.problem.no-room");

        private final int status;
        private final String key;

        Why(int status, String key) {
            this.status = status;
            this.key = key;
        }

        public int status() {
            return status;
        }

        public String key() {
            return key;
        }
    }

    /// What is wrong with one field.
    ///
    /// @param key of the text that says it
    public record Field(String name, String key, List<String> details) {

        public Field(String name, String key) {
            this(name, key, List.of());
        }
    }

    private final Why why;
    private final transient List<Field> fields;
    private final transient Optional<Duration> wait;

    private Refusal(Why why, List<Field> fields, Optional<Duration> wait) {
        super(why.name(), null, false, false);
        this.why = why;
        this.fields = List.copyOf(fields);
        this.wait = wait;
    }

    public Refusal(Why why, Field... fields) {
        this(why, List.of(fields), Optional.empty());
    }

    public static Refusal of(Why why, List<Field> fields) {
        return new Refusal(why, fields, Optional.empty());
    }

    /// That may be tried again after a while.
    public static Refusal later(Why why, Duration wait) {
        return new Refusal(why, List.of(), Optional.of(wait));
    }

    /// The database does not answer: it is asked every second.
    public static Refusal away() {
        return later(Why.AWAY, Duration.ofSeconds(5));
    }

    public Why why() {
        return why;
    }

    public List<Field> fields() {
        return fields;
    }

    /// How long to wait before it is tried again.
    public Optional<Duration> pause() {
        return wait;
    }
}
