package nl.inktvlek.api.shell;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Needs;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Refusal.Why;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Opens a part of the service to the roles that open its page (`@RolesAllowed` as on the view), and to tokens that are
/// for it. What is seen and changed behind it is decided by the services, as for the pages.
final class Gate implements HandlerInterceptor {

    private final Caller caller;

    Gate(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var bearer = caller.bearer();
        var roles = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RolesAllowed.class);
        if (roles != null
                && !Arrays.asList(roles.value()).contains(bearer.actor().role().name())) {
            throw new AccessDeniedException("Not for " + bearer.actor().role());
        }
        var needs = method.getMethodAnnotation(Needs.class);
        if (!bearer.scope().covers(needs == null ? Scope.READ : needs.value())) {
            throw new Refusal(Why.SCOPE);
        }
        return true;
    }
}
