package nl.inktvlek.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import nl.inktvlek.releases.ReleaseFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The portal by itself, on another machine if one wants: a folder of releases and nothing else, for everybody. It is
/// told what it may be made of, so that nothing that happens to be on the class path takes part.
@ComponentScan({"nl.inktvlek.portal", "nl.inktvlek.reports", "nl.inktvlek.clock"})
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
public class PortalAlone {

    /// The one page that others may show in a page of theirs.
    static final String MAP = "/openbaar/kaart";

    /// With `INKTVLEK_RELEASES_FOLDER` and `INKTVLEK_RELEASES_KEY`, the public key of whoever publishes.
    public static void main(String[] args) {
        new SpringApplicationBuilder(PortalAlone.class)
                .properties("inktvlek.portal.alone=true")
                .run(args);
    }

    @Bean
    ReleaseFolder releases(
            @Value("${inktvlek.releases.folder}") Path folder, @Value("${inktvlek.releases.key}") String key) {
        return new ReleaseFolder(folder, () -> key);
    }

    @Bean
    WebMvcConfigurer begin() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/", "/openbaar");
            }
        };
    }

    /// What the product's own security does where the portal is part of it.
    @Bean
    OncePerRequestFilter headers() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors "
                                + (request.getRequestURI().equals(MAP) ? "*" : "'none'"));
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "same-origin");
                chain.doFilter(request, response);
            }
        };
    }
}
