package nl.inktvlek.api.shell;

import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Refusal.Why;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// `/api` is apart from the pages: no session, no cookie, no form; only a token opens it. The description is open.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiSecurity {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiChain(
            HttpSecurity http, AccessTokens tokens, RateLimits limits, Problems problems, ApiProperties properties)
            throws Exception {
        http.securityMatcher("/api", "/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new TokenFilter(tokens, limits, problems, properties), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api", "/api/openapi", "/api/openapi.json", "/api/openapi.yaml", "/api/style.css")
                        .permitAll()
                        .requestMatchers(TokenFilter.PREFIX + "**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) ->
                                problems.write(request, response, new Refusal(Why.NOT_FOUND)))
                        .accessDeniedHandler((request, response, why) ->
                                problems.write(request, response, new Refusal(Why.NOT_FOUND))))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }
}
