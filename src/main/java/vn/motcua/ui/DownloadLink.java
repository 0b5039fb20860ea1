package vn.motcua.ui;

/** Where the table behind a list is downloaded: the list's address with its filters, the last step of its path ending in the format. */
public final class DownloadLink {

    private DownloadLink() {}

    /** "/register/table?unit=1" and "xlsx" make "/register/table.xlsx?unit=1". */
    public static String to(String href, String format) {
        int query = href.indexOf('?');
        return query < 0 ? href + "." + format : href.substring(0, query) + "." + format + href.substring(query);
    }
}
