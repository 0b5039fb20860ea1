package vn.motcua.ui.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns a view name such as "organization/unit" into the template {@code organization/unit.jte}, compiled with the product. */
@Component
final class JteViewResolver implements ViewResolver, Ordered {

    /** Where the build puts compiled templates, see pom.xml. */
    private static final String COMPILED = "vn.motcua.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, JteViewResolver.class.getClassLoader(), COMPILED);
    private final Screens screens;

    JteViewResolver(Screens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        boolean leadsElsewhere = name.startsWith("redirect:") || name.startsWith("forward:");
        return leadsElsewhere ? null : new JteView(engine, screens, name);
    }

    /** Before the resolver of Spring that answers every name, and which makes the redirects. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }
}
