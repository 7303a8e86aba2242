package nl.inktvlek.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.api.answers.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Account")
class MeController {

    private final Caller caller;

    MeController(Caller caller) {
        this.caller = caller;
    }

    /// @param partner code of the partner the account works for; absent for the consortium
    /// @param until the last day on which the token holds
    record Me(String username, Role role, @Nullable String partner, Scope scope, LocalDate until) {}

    @GetMapping("/api/v1/me")
    @Operation(operationId = "me", summary = "Whom the token works for, and what for.")
    Me me() {
        var bearer = caller.bearer();
        return new Me(
                bearer.actor().username(),
                bearer.actor().role(),
                bearer.actor().partner().orElse(null),
                bearer.scope(),
                bearer.until());
    }
}
