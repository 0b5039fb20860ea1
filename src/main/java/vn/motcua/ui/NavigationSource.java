package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Port: a module's entries in the officer's navigation, already filtered by what the viewer may do. Ordered by {@code @Order}. */
public interface NavigationSource {

    List<NavigationItem> itemsFor(HttpServletRequest request);
}
