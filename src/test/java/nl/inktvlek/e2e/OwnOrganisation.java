package nl.inktvlek.e2e;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// The login of an organisation: a real OpenID Connect provider (Spring Authorization Server) with three people, whose
/// addresses are verified except that of "onbekend". Not annotated as a configuration: the scan of the product would
/// take it for one of its own.
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class OwnOrganisation {

    static final String CLIENT = "inktvlek";
    static final String SECRET = "proef-geheim";
    static final String PASSWORD = "wachtwoord van elders";

    private static final String STARTED = "issuer: ";

    /// A process of its own: Spring Security keeps one way of holding who is signed in for a whole process, and that of
    /// the product is Vaadin's.
    record Running(Process process, String issuer) implements AutoCloseable {

        @Override
        public void close() {
            process.destroy();
        }
    }

    /// Starts on a free port of this machine.
    ///
    /// @param redirectUri where the product wants people back
    static Running start(String redirectUri) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OwnOrganisation.class.getName(),
                            redirectUri)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new StringBuilder();
            var lines = process.inputReader();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(STARTED)) {
                    return new Running(process, line.substring(STARTED.length()));
                }
                said.append(line).append('\n');
            }
            throw new IllegalStateException("The organisation did not start:\n" + said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void main(String[] arguments) {
        var started = new SpringApplicationBuilder(OwnOrganisation.class)
                .web(WebApplicationType.SERVLET)
                .properties("logging.level.root=WARN", "redirect=" + arguments[0])
                .run("--spring.config.name=none", "--server.port=0", "--server.address=127.0.0.1");
        if (started instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(
                    STARTED + "http://127.0.0.1:" + web.getWebServer().getPort());
        }
    }

    @Bean
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people() {
        var people = new InMemoryUserDetailsManager();
        for (var name : new String[] {"kees", "anders", "onbekend"}) {
            people.createUser(User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build());
        }
        return people;
    }

    @Bean
    RegisteredClientRepository clients(Environment settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.getRequiredProperty("redirect"))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.EMAIL)
                .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> addresses() {
        return context -> {
            if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                var name = context.getPrincipal().getName();
                context.getClaims()
                        .claim("email", "Kees@Voorbeeld.nl") // all three claim the same address
                        .claim("email_verified", !name.equals("onbekend"));
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID("proef")
                .build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }
}
