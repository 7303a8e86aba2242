package nl.inktvlek.reports;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Templates and texts as the product has them, without the product.
public record Engine(MessageSource texts, ISpringTemplateEngine templates) {

    public static Engine ofTheProduct() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        var found = new ClassLoaderTemplateResolver();
        found.setPrefix("templates/");
        found.setSuffix(".html");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(found);
        templates.setTemplateEngineMessageSource(texts);
        return new Engine(texts, templates);
    }
}
