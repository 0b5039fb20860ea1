package vn.motcua.publication.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.publication.PublishedFilter;

/** Where the rows behind a number and their files are. */
public record PublishedLinks(PublishedFilter filter) {

    public String rows() {
        return to("/publication/rows", null);
    }

    String rowsAfter(String after) {
        return to("/publication/rows", after);
    }

    /** Without the format. */
    public String table() {
        return to("/publication/table", null);
    }

    public PublishedLinks at(Level level) {
        return new PublishedLinks(new PublishedFilter(filter.on(), level, filter.online(), filter.field()));
    }

    public PublishedLinks at(OnlineLevel online) {
        return new PublishedLinks(new PublishedFilter(filter.on(), filter.level(), online, filter.field()));
    }

    public PublishedLinks of(String field) {
        return new PublishedLinks(new PublishedFilter(filter.on(), filter.level(), filter.online(), field));
    }

    private String to(String path, @Nullable String after) {
        var link = UriComponentsBuilder.fromPath(path).queryParam("on", filter.on());
        add(link, "level", filter.level());
        add(link, "online", filter.online());
        add(link, "field", filter.field());
        add(link, "after", after);
        return link.build().toString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, value);
        }
    }
}
