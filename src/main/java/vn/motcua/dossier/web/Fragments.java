package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether htmx asks for a piece of a page; everybody else gets the whole. */
final class Fragments {

    private Fragments() {}

    static boolean isAsked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
