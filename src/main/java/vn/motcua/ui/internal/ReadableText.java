package vn.motcua.ui.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.shared.RefusedException;

/** No page sees parameters that are not text: the null character cannot be stored, so it is refused at the door. */
@Component
final class ReadableText implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.getParameterMap().values().forEach(ReadableText::check);
        }
        return true;
    }

    /** The body of a PUT or DELETE may name a field without a value; then there is none. */
    private static void check(@Nullable String[] values) {
        for (var value : values) {
            if (value != null && value.indexOf('\0') >= 0) {
                throw new RefusedException(UiRefusal.UI_400_BAD_TEXT);
            }
        }
    }
}
