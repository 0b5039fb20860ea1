package vn.motcua.catalogue.national;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.shared.Text;

/**
 * One procedure as a line of the national list has it, in NFC.
 *
 * @param levels       empty when none of ours is named
 * @param authority    "cơ quan có thẩm quyền"
 * @param carriedOutBy "cơ quan thực hiện"
 * @param receivedAt   "địa chỉ tiếp nhận"
 * @param channels     the table of channels in one string
 * @param composed     whether every text came in NFC
 */
public record NationalLine(
        ProcedureCode code,
        String name,
        String decision,
        Set<Level> levels,
        String levelWords,
        String field,
        String applicants,
        String authority,
        String carriedOutBy,
        String receivedAt,
        String steps,
        String channels,
        String papers,
        String legalBasis,
        String conditions,
        String outcomes,
        boolean composed) {

    /** What makes a line one of this list. */
    private static final String CODE = "ma_thu_tuc";

    private static final String CHANNELS = "cach_thuc_thuc_hien";
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .build();

    /** Why a line was not taken, in words for the report. */
    public static final class Broken extends Exception {

        Broken(String why) {
            super(why);
        }
    }

    /** Whether the line is an object of this list at all, whatever else is wrong with it. */
    public static boolean isOne(String line) {
        try {
            var node = JSON.readTree(line);
            return node.isObject() && node.has(CODE) && node.has(CHANNELS);
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Reads a line.
     *
     * @throws Broken with the reason
     */
    public static NationalLine read(String line) throws Broken {
        var texts = texts(line);
        var code = ProcedureCode.find(demanded(texts, CODE))
                .orElseThrow(() -> new Broken("mã thủ tục không đúng mẫu d.dddddd: " + shortened(texts.get(CODE))));
        var name = Text.clean(demanded(texts, "ten_thu_tuc"));
        if (name.length() > LONGEST_NAME) {
            throw new Broken("tên thủ tục dài quá " + LONGEST_NAME + " ký tự");
        }
        var levelWords = texts.getOrDefault("cap_thuc_hien", "");
        boolean composed = texts.values().stream().allMatch(it -> Normalizer.isNormalized(it, Normalizer.Form.NFC));
        return new NationalLine(
                code,
                name,
                text(texts, "so_quyet_dinh"),
                levels(nfc(levelWords)),
                nfc(levelWords),
                Text.clean(demanded(texts, "linh_vuc")),
                text(texts, "doi_tuong_thuc_hien"),
                text(texts, "co_quan_co_tham_quyen"),
                text(texts, "co_quan_thuc_hien"),
                text(texts, "dia_chi_tiep_nhan"),
                text(texts, "trinh_tu_thuc_hien"),
                nfc(demanded(texts, CHANNELS)),
                text(texts, "thanh_phan_ho_so"),
                text(texts, "can_cu_phap_ly"),
                text(texts, "yeu_cau_dieu_kien"),
                text(texts, "ket_qua_xu_ly"),
                composed);
    }

    private static Map<String, String> texts(String line) throws Broken {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new Broken("không phải một đối tượng JSON trọn vẹn");
        }
        if (!node.isObject()) {
            throw new Broken("không phải một đối tượng JSON");
        }
        var texts = new HashMap<String, String>();
        for (var property : node.properties()) {
            var value = property.getValue();
            if (value.isNull()) {
                continue;
            }
            if (!value.isString()) {
                throw new Broken("trường " + shortened(property.getKey()) + " không phải là chữ");
            }
            var text = value.asString();
            if (text.indexOf('\0') >= 0 || !isWhole(text)) {
                throw new Broken("trường " + shortened(property.getKey()) + " có ký tự không hợp lệ");
            }
            texts.put(property.getKey(), text);
        }
        return texts;
    }

    private static String demanded(Map<String, String> texts, String field) throws Broken {
        var text = texts.get(field);
        if (text == null || text.isBlank()) {
            throw new Broken("thiếu trường " + field);
        }
        return text;
    }

    private static String text(Map<String, String> texts, String field) {
        return nfc(texts.getOrDefault(field, "")).strip();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String shortened(@Nullable String text) {
        var said = String.valueOf(text);
        return said.length() <= 40 ? said : said.substring(0, 40) + "…";
    }

    private static Set<Level> levels(String words) {
        var levels = EnumSet.noneOf(Level.class);
        if (words.contains("Cấp bộ")) {
            levels.add(Level.MINISTRY);
        }
        if (words.contains("Cấp tỉnh")) {
            levels.add(Level.PROVINCE);
        }
        if (words.contains("Cấp xã")) {
            levels.add(Level.COMMUNE);
        }
        return levels;
    }

    /** Half a pair of surrogates goes into no database. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
