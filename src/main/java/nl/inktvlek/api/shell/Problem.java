package nl.inktvlek.api.shell;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.files.Messages;

/// Why a request was not carried out (RFC 9457).
///
/// @param type address that stays the same for the same reason, and says what it means
@Schema(name = "Problem")
record Problem(String type, String title, int status, List<FieldProblem> errors) {

    /// Where the reasons are explained.
    static final String BASE = "/api#";

    /// @param field name in the request, "" for the request as a whole
    @Schema(name = "FieldProblem")
    record FieldProblem(String field, String message) {}

    static Problem of(Refusal refusal, Locale locale) {
        return of(
                refusal.why(),
                refusal.fields().stream()
                        .map(field ->
                                new FieldProblem(field.name(), Messages.text(field.key(), field.details(), locale)))
                        .collect(Collectors.toList()),
                locale);
    }

    static Problem of(Refusal.Why why, List<FieldProblem> errors, Locale locale) {
        return new Problem(BASE + anchor(why), Messages.text(why.key(), List.of(), locale), why.status(), errors);
    }

    static String anchor(Refusal.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
