package vn.motcua.ui.internal;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.operation.Requests;
import vn.motcua.ui.Messages;

/** What happens before every controller. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ReadableText text;
    private final LanguageChoice language;
    private final SoundNode node;

    WebConfiguration(ReadableText text, LanguageChoice language, SoundNode node) {
        this.text = text;
        this.language = language;
        this.node = node;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(text);
        registry.addInterceptor(language);
        registry.addInterceptor(node);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> countAnswers(Requests requests) {
        return tomcat -> tomcat.addEngineValves(new CountAnswers(requests));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wordForEveryError(Messages messages) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new WordForEveryError(messages)));
    }
}
