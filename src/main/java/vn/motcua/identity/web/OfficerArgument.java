package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.shared.RefusedException;

/** Gives a controller the signed-in officer, or the module's own controllers the whole session. */
final class OfficerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Officer.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var found = parameter.getParameterType() == SignedIn.class ? SignedIn.of(asked) : officer(asked);
        if (found.isEmpty() && !parameter.isOptional()) {
            throw new RefusedException(IdentityRefusal.IDN_401_SIGN_IN);
        }
        return found.orElse(null);
    }

    private static Optional<Officer> officer(HttpServletRequest request) {
        return SignedIn.of(request).map(SignedIn::officer).or(() -> ByToken.of(request)
                .map(it -> it.use().officer()));
    }
}
