package nl.inktvlek.ui.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.accounts.LoginsElsewhere;
import nl.inktvlek.accounts.SecondFactors;
import nl.inktvlek.database.DatabaseAway;
import org.apache.catalina.core.StandardContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/// Every request is denied unless something here or the annotation of a view allows it.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

    private static final int SESSIONS_OF_ONE = 20;

    /// Tells the registry of sessions when one ends.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /// Calendars have no login and get no session: what they may read is decided by their secret address alone.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain calendarChain(HttpSecurity http) throws Exception {
        http.securityMatcher("/calendar/*")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable());
        headers(http);
        return http.build();
    }

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SessionRegistry sessions,
            Accounts accounts,
            SecondFactors secondFactors,
            ObjectProvider<ClientRegistrationRepository> providers,
            LoginsElsewhere elsewhere,
            AuditTrail trail,
            @Value("${inktvlek.longest-session:12h}") Duration longest,
            @Value("${inktvlek.portal.public:false}") boolean isPublic,
            Environment environment,
            Clock clock)
            throws Exception {
        http.authorizeHttpRequests(requests -> {
            for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                var portal = requests.requestMatchers(method, "/openbaar", "/openbaar/**");
                if (isPublic) {
                    portal.permitAll();
                } else {
                    portal.authenticated();
                }
            }
        });
        http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                .permitAll()
                .requestMatchers(EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HealthEndpoint.class))
                .permitAll()
                .requestMatchers("/error", "/icons/*", "/fonts/*", "/portal.css")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/log/meetings/*")
                .hasAnyRole(Role.Name.COORDINATOR, Role.Name.RECRUITER)
                .requestMatchers(HttpMethod.GET, "/borders")
                .authenticated());
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            http.authorizeHttpRequests(
                    requests -> requests.requestMatchers(EndpointRequest.to(PrometheusScrapeEndpoint.class))
                            .permitAll());
        }
        http.addFilterBefore(new LongestSession(longest, clock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new KnownDevice(accounts), AuthorizationFilter.class);
        http.addFilterBefore(new CodePage(secondFactors), AuthorizationFilter.class);
        http.addFilterAfter(new OutsideFirst(), AuthorizationFilter.class);
        headers(http);
        http.sessionManagement(session -> session.maximumSessions(SESSIONS_OF_ONE)
                .sessionRegistry(sessions)
                .expiredUrl("/login"));
        http.with(vaadin(), vaadin -> vaadin.loginView(LoginView.class, "/login"));
        http.formLogin(login -> login.authenticationDetailsSource(KnownDevice::detailsOf) // after the page is known
                .failureHandler((request, response, failure) ->
                        response.sendRedirect(DatabaseAway.isBehind(failure) ? "/login?away" : "/login?error")));
        if (providers.getIfAvailable() != null) {
            loginElsewhere(http, elsewhere, trail);
        }
        return http.build();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"))
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader(ContentPolicy.HEADER)) {
                        response.setHeader(ContentPolicy.HEADER, ContentPolicy.STRICT);
                    }
                }));
    }

    private static void loginElsewhere(HttpSecurity http, LoginsElsewhere elsewhere, AuditTrail trail)
            throws Exception {
        var users = new OidcUserService();
        http.oauth2Login(login -> login.loginPage("/login")
                .failureHandler((request, response, failure) -> {
                    trail.record("?", AuditTrail.Action.LOGIN_REFUSED, List.of(), "own organisation");
                    log.warn("A login elsewhere was refused: {}", failure.getMessage());
                    response.sendRedirect("/login?error");
                })
                .userInfoEndpoint(info -> info.oidcUserService(asked -> elsewhere.signIn(users.loadUser(asked)))));
    }

    /// Tomcat 11 drops security headers on everything Vaadin serves by forward (spring-security issue 19457).
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> keepSecurityHeaders() {
        return factory -> factory.addContextCustomizers(
                context -> ((StandardContext) context).setSuspendWrappedResponseAfterForward(false));
    }
}
