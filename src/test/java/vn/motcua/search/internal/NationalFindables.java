package vn.motcua.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.search.Findable;
import vn.motcua.search.FoundKind;

/** Lines of the national list of procedures as the search would be offered them. */
final class NationalFindables {

    private static final int LONGEST_TEXT = 3_000;

    private NationalFindables() {}

    static List<Findable> read(Path file, boolean communesOnly) throws IOException {
        var found = new ArrayList<Findable>();
        try (var lines = SearchBench.reader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    var it = JsonMapper.shared().readTree(line);
                    if (!communesOnly || text(it, "cap_thuc_hien").contains("Cấp xã")) {
                        found.add(findable(it));
                    }
                }
            }
        }
        return found;
    }

    private static Findable findable(JsonNode it) {
        return new Findable(
                FoundKind.PROCEDURE,
                text(it, "ma_thu_tuc"),
                text(it, "ten_thu_tuc"),
                "",
                List.of(),
                text(it, "linh_vuc"),
                "",
                List.of(text(it, "thanh_phan_ho_so"), text(it, "ket_qua_xu_ly"), text(it, "co_quan_co_tham_quyen")),
                Set.of(),
                "/procedures/" + text(it, "ma_thu_tuc"));
    }

    private static String text(JsonNode it, String name) {
        var node = it.get(name);
        var text =
                node == null || !node.isString() ? "" : Normalizer.normalize(node.stringValue(), Normalizer.Form.NFC);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
