package vn.motcua.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;
import vn.motcua.ui.Announcements;
import vn.motcua.ui.Messages;
import vn.motcua.ui.NavigationItem;
import vn.motcua.ui.NavigationSource;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Viewer;
import vn.motcua.ui.Viewers;

/** Makes the {@link Screen} of a request. */
@Component
final class Screens {

    private final Messages messages;
    private final Assets assets;
    private final Settings settings;
    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<NavigationSource> sources;
    private final ObjectProvider<Announcements> announcements;

    Screens(
            Messages messages,
            Assets assets,
            Settings settings,
            ObjectProvider<Viewers> viewers,
            ObjectProvider<NavigationSource> sources,
            ObjectProvider<Announcements> announcements) {
        this.messages = messages;
        this.assets = assets;
        this.settings = settings;
        this.viewers = viewers;
        this.sources = sources;
        this.announcements = announcements;
    }

    Screen forRequest(HttpServletRequest request) {
        var viewer = viewers.stream()
                .flatMap(it -> it.current(request).stream())
                .findFirst()
                .orElse(null);
        return viewer == null
                ? plain(request)
                : screen(
                        request,
                        viewer,
                        sources.orderedStream()
                                .flatMap(it -> it.itemsFor(request).stream())
                                .toList());
    }

    /** Without asking who is signed in: for the page that says something is broken, which may be that very question. */
    Screen plain(HttpServletRequest request) {
        return screen(request, null, List.of());
    }

    private Screen screen(HttpServletRequest request, @Nullable Viewer viewer, List<NavigationItem> navigation) {
        var language = LanguageChoice.of(request);
        return new Screen(
                language,
                messages,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                viewer,
                navigation,
                Asked.path(request),
                LanguageChoice.otherHref(request, language),
                RequestIdFilter.idOf(request),
                settings.demo(),
                assets::href,
                announcements.getIfAvailable(() -> Announcements.NONE));
    }
}
