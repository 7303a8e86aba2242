package nl.inktvlek.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.stereotype.Component;

/// The sessions that are open on this machine, by login.
@Component
class OpenSessions {

    private final SessionRegistry registry;

    OpenSessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /// Keeps the registry that the filters of the web part fill.
    @Configuration(proxyBeanMethods = false)
    static class Registry {
        @Bean
        SessionRegistry sessionRegistry() {
            return new SessionRegistryImpl();
        }
    }

    int of(String username) {
        return (int) registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn signedIn
                        && signedIn.getUsername().equals(username))
                .mapToLong(
                        principal -> registry.getAllSessions(principal, false).size())
                .sum();
    }

    /// Ends them: the next request of each is refused.
    void end(String username) {
        registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn signedIn
                        && signedIn.getUsername().equals(username))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
