package nl.inktvlek.api.shell;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the service (OpenAPI 3.1), made of its code: it cannot say anything else than what is there.
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI described() {
        return new OpenAPI()
                .info(new Info().title("Inktvlek").version("1").description("""
                                The questions of the pages for other programs, with the same rights and masks, and in the same \
                                audit trail. A token is made on the page of your account and sent as `Authorization: Bearer …`. \
                                A change carries an `Idempotency-Key` (8 to 64 letters, digits, - and _): sent again, it happens \
                                once. A change of something that is there carries its ETag in `If-Match`. Long lists come in \
                                parts: ask for the next one with `after`. Refusals are problems (RFC 9457)."""))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Made on the page of your account, shown once.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /// What holds for every operation: its refusals, and the mark of what it answers.
    @Bean
    OpenApiCustomizer everywhere() {
        return document -> {
            document.setTags(null);
            problems(document);
            document.getPaths()
                    .values()
                    .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                        operation
                                .getResponses()
                                .addApiResponse(
                                        "default",
                                        new ApiResponse()
                                                .description("Not carried out, and why")
                                                .content(new Content()
                                                        .addMediaType(
                                                                "application/problem+json",
                                                                new MediaType()
                                                                        .schema(new Schema<>()
                                                                                .$ref("#/components/schemas/"
                                                                                        + PROBLEM)))));
                        operation.getResponses().forEach((status, response) -> {
                            if (status.startsWith("2") && response.getContent() != null) {
                                response.addHeaderObject(
                                        "ETag",
                                        new Header()
                                                .description("Mark of what was answered")
                                                .schema(new StringSchema()));
                            }
                        });
                    }));
        };
    }

    private static void problems(OpenAPI document) {
        var schemas = ModelConverters.getInstance(true).readAll(new AnnotatedType(Problem.class));
        schemas.forEach(document.getComponents()::addSchemas);
    }

    /// A component of a record is there unless it is declared that it may be absent, and there are no others.
    @Bean
    ModelConverter exactRecords() {
        return new ExactRecords();
    }

    private static final class ExactRecords implements ModelConverter {

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            JavaType java = Json31.mapper().constructType(type.getType());
            if (java != null && java.getRawClass().isRecord()) {
                var name = schema == null || schema.get$ref() == null
                        ? null
                        : schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
                Schema<?> declared =
                        name == null ? schema : context.getDefinedModels().get(name);
                if (declared != null && declared.getProperties() != null) {
                    complete(declared, java.getRawClass());
                }
            }
            return schema;
        }

        private static void complete(Schema<?> schema, Class<?> record) {
            var required = new ArrayList<String>();
            Arrays.stream(record.getRecordComponents())
                    .filter(component -> !isOptional(component))
                    .map(RecordComponent::getName)
                    .filter(schema.getProperties()::containsKey)
                    .forEach(required::add);
            schema.setRequired(required.isEmpty() ? null : required);
            schema.setAdditionalProperties(false);
        }

        private static boolean isOptional(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
