package vn.motcua.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method and address pattern that the product answers, as Spring knows it; those that only tests add are left out. */
record Endpoint(String method, String pattern, HandlerMethod handler) {

    static List<Endpoint> listAll(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(it -> isOfTheProduct(it.getValue().getBeanType()))
                .flatMap(it -> of(it).stream())
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    private static boolean isOfTheProduct(Class<?> controller) {
        var source = controller.getProtectionDomain().getCodeSource();
        return controller.getName().startsWith("vn.motcua.")
                && source != null
                && !source.getLocation().getPath().contains("test-classes");
    }

    private static List<Endpoint> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
        var methods = mapped.getKey().getMethodsCondition().getMethods();
        var any = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return any.stream()
                .flatMap(method -> mapped.getKey().getPatternValues().stream()
                        .map(pattern -> new Endpoint(method.name(), pattern, mapped.getValue())))
                .toList();
    }

    boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /** "GET /units/{code}". */
    String name() {
        return method + " " + pattern;
    }
}
