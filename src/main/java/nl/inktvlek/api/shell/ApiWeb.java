package nl.inktvlek.api.shell;

import java.util.Map;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// How requests to the service are read: exactly, so that a mistake in a program is told and not passed over.
@Configuration(proxyBeanMethods = false)
class ApiWeb implements WebMvcConfigurer {

    private final JsonMapper json;
    private final Caller caller;

    ApiWeb(JsonMapper json, Caller caller) {
        this.json = json;
        this.caller = caller;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate(caller)).addPathPatterns(TokenFilter.PREFIX + "**");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new Strict(json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()));
    }

    /// What is not there: after everything that is, and before the pages, which answer whatever is left.
    @Bean
    SimpleUrlHandlerMapping nothingElse(Problems problems) {
        HttpRequestHandler nothing =
                (request, response) -> problems.write(request, response, new Refusal(Refusal.Why.NOT_FOUND));
        return new SimpleUrlHandlerMapping(Map.of(TokenFilter.PREFIX + "**", nothing), 1);
    }

    /// Answers that have no version of their own get a mark of their content.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> marks() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(TokenFilter.PREFIX + "*");
        return filter;
    }

    /// Reads what the service itself declares, and nothing of the pages.
    private static final class Strict extends JacksonJsonHttpMessageConverter {

        Strict(JsonMapper mapper) {
            super(mapper);
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
            return type.toClass().getPackageName().startsWith("nl.inktvlek.api") && super.canRead(type, mediaType);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> found, @Nullable MediaType mediaType) {
            return false;
        }
    }
}
