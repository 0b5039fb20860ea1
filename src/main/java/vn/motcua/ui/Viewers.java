package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Port: tells the layout who is signed in. Implemented by the module that keeps accounts. */
public interface Viewers {

    Optional<Viewer> current(HttpServletRequest request);
}
