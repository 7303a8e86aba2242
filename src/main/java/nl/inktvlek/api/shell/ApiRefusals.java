package nl.inktvlek.api.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.ReaderLanguage;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Refusal.Why;
import nl.inktvlek.api.shell.Problem.FieldProblem;
import nl.inktvlek.database.DatabaseAway;
import nl.inktvlek.database.DiskFull;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.ImportNotPossible;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Messages;
import nl.inktvlek.journal.NotFilledIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Every refusal of the service as a problem (RFC 9457), in Dutch or English, with nothing of the inside in it.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiRefusals {

    private static final Logger log = LoggerFactory.getLogger(ApiRefusals.class);

    private static final String UNKNOWN = "api.field.unknown";
    private static final String WRONG = "api.field.wrong";
    private static final String NEEDED = "problem.needed";

    private final Caller caller;
    private final AuditTrail trail;

    ApiRefusals(Caller caller, AuditTrail trail) {
        this.caller = caller;
        this.trail = trail;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> refuse(Exception thrown, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(TokenFilter.PREFIX)) {
            throw thrown;
        }
        var locale = ReaderLanguage.of(request);
        var refusal = refusal(thrown, request);
        var answer = ResponseEntity.status(refusal.why().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        refusal.pause()
                .ifPresent(
                        wait -> answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        if (thrown instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        return answer.body(said(thrown, locale)
                .map(errors -> Problem.of(refusal.why(), errors, locale))
                .orElseGet(() -> Problem.of(refusal, locale)));
    }

    private Refusal refusal(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Refusal refusal when refusal.why() == Why.SCOPE -> forbidden(Why.SCOPE, request);
            case Refusal refusal -> refusal;
            case AccessDeniedException _ -> forbidden(Why.FORBIDDEN, request);
            case NotFilledIn problem ->
                Refusal.of(
                        Why.RULE,
                        problem.problems().entrySet().stream()
                                .map(each -> new Refusal.Field(each.getKey(), each.getValue()))
                                .sorted(Comparator.comparing(Refusal.Field::name))
                                .toList());
            case OperationId.Reused _ -> new Refusal(Why.KEY_USED);
            case ImportNotPossible not when not.key().equals("unknown") -> new Refusal(Why.NOT_FOUND);
            case ImportNotPossible not ->
                new Refusal(Why.IMPORT_NOT_POSSIBLE, new Refusal.Field("", "import." + not.key(), not.details()));
            case Searches.Overtaken _ -> new Refusal(Why.OVERTAKEN);
            case VaultLocked _ -> new Refusal(Why.VAULT_LOCKED);
            case DiskFull _ -> new Refusal(Why.NO_ROOM);
            case Exception failure when DatabaseAway.isBehind(failure) -> Refusal.away();
            case FileNotUsable _ -> new Refusal(Why.RULE);
            case MethodArgumentNotValidException _, HandlerMethodValidationException _ -> new Refusal(Why.INVALID);
            case MethodArgumentTypeMismatchException wrong ->
                new Refusal(Why.INVALID, new Refusal.Field(wrong.getName(), WRONG));
            case MissingServletRequestParameterException missing ->
                new Refusal(Why.INVALID, new Refusal.Field(missing.getParameterName(), NEEDED));
            case MissingRequestHeaderException missing ->
                new Refusal(missing.getHeaderName().equals(HttpHeaders.IF_MATCH) ? Why.VERSION_NEEDED : Why.KEY_NEEDED);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case HttpRequestMethodNotSupportedException _ -> new Refusal(Why.METHOD);
            case HttpMediaTypeNotSupportedException _ -> new Refusal(Why.MEDIA_TYPE);
            case HttpMediaTypeNotAcceptableException _ -> new Refusal(Why.NOT_ACCEPTABLE);
            case NoResourceFoundException _, NoHandlerFoundException _ -> new Refusal(Why.NOT_FOUND);
            default -> {
                log.error("A request to the service failed", thrown);
                yield new Refusal(Why.BROKEN);
            }
        };
    }

    private Refusal forbidden(Why why, HttpServletRequest request) {
        var what = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        trail.record(caller.actor().username(), Action.REFUSED, List.of(), request.getMethod() + " " + what);
        return new Refusal(why);
    }

    /// A body that cannot be read: because of a field where that is known.
    private static Refusal unreadable(HttpMessageNotReadableException thrown) {
        var causes = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .toList();
        for (var cause : causes) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        for (var cause : causes) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return new Refusal(Why.INVALID, new Refusal.Field(path(unknown), UNKNOWN));
            }
            if (cause instanceof JacksonException wrong && !wrong.getPath().isEmpty()) {
                return new Refusal(Why.INVALID, new Refusal.Field(path(wrong), WRONG));
            }
        }
        return new Refusal(Why.UNREADABLE);
    }

    private static String path(JacksonException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.length() > 100 ? path.substring(0, 100) : path.toString();
    }

    /// What the checks of the web say of single fields, in their own words.
    private static Optional<List<FieldProblem>> said(Exception thrown, Locale locale) {
        return switch (thrown) {
            case MethodArgumentNotValidException invalid ->
                Optional.of(invalid.getFieldErrors().stream()
                        .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .collect(Collectors.toList()));
            case HandlerMethodValidationException invalid -> {
                var errors = new ArrayList<FieldProblem>();
                invalid.getParameterValidationResults()
                        .forEach(result -> result.getResolvableErrors()
                                .forEach(error -> errors.add(new FieldProblem(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage())))));
                yield Optional.of(errors);
            }
            case FileNotUsable unusable ->
                Optional.of(List.of(new FieldProblem(
                        Messages.place(unusable.problem()), Messages.text(unusable.problem(), locale))));
            default -> Optional.empty();
        };
    }
}
