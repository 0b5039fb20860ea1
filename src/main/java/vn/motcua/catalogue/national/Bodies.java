package vn.motcua.catalogue.national;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Body;

/** Which kinds of bodies a stretch of words names. Longer names go first and are taken out, so "Công an cấp xã" is the police alone. */
final class Bodies {

    private record Named(Pattern pattern, Body body) {}

    private static final String PEOPLE = "(?:[ủu]y ban nhân dân|ubnd)";

    private static final List<Named> NAMES = List.of(
            any(
                    "công an(?: (?:cấp )?(?:xã|phường|tỉnh|huyện|thành phố))?|cảnh sát|quản lý xuất nhập cảnh",
                    Body.POLICE),
            any("(?:chi cục |cục |cơ quan )?hải quan(?: (?:khu vực|cửa khẩu))?", Body.CUSTOMS),
            any("bảo hiểm xã hội|bhxh", Body.SOCIAL_INSURANCE),
            any(
                    "(?:tổng cục|chi cục|cục|cơ quan|đội) thuế(?: [^,.;()\\n]{0,30})?|thuế (?:cơ sở|tỉnh|thành phố|khu vực)",
                    Body.TAX),
            any("kho bạc", Body.TREASURY),
            any("(?:chi nhánh )?văn phòng đăng ký đất đai", Body.LAND_OFFICE),
            any("tòa án", Body.COURT),
            any("bộ quốc phòng|(?:ban|bộ) chỉ huy quân sự|bộ tư lệnh", Body.MILITARY),
            any("ngân hàng nhà nước", Body.BANK),
            any(
                    "(?:trung tâm (?:phục vụ )?hành chính công|ttpvhcc) (?:cấp )?(?:tỉnh, |tỉnh và |tỉnh hoặc )?(?:cấp )?(?:xã|phường)",
                    Body.COMMUNE),
            any("(?:trung tâm (?:phục vụ )?hành chính công|ttpvhcc) (?:cấp )?(?:tỉnh|thành phố)", Body.PROVINCE),
            any(
                    "(?:(?:trung tâm (?:phục vụ )?hành chính công|ttpvhcc|bộ phận (?:một cửa|tiếp nhận và trả kết quả))(?! (?:của|thuộc|giải quyết)))",
                    Body.CENTRE),
            any(
                    "(?:chủ tịch )?" + PEOPLE + " (?:cấp )?(?:xã|phường)(?:, (?:phường|xã|thị trấn|đặc khu))*",
                    Body.COMMUNE),
            any("(?:cơ quan|công chức|cán bộ|phòng)[^,.;()\\n]{0,60}?cấp xã", Body.COMMUNE),
            any("(?:chủ tịch )?(?:" + PEOPLE + "|hội đồng nhân dân) (?:cấp )?(?:tỉnh|thành phố)", Body.PROVINCE),
            exactly("(?<!\\p{L})Sở \\p{Lu}", Body.PROVINCE),
            any("giám đốc sở|cấp tỉnh", Body.PROVINCE),
            exactly("(?<!\\p{L})(?:Bộ|Tổng cục|Cục|Vụ|Ủy ban) (?:trưởng )?\\p{Lu}|Thủ tướng|Chính phủ", Body.MINISTRY),
            any("cục cảnh sát", Body.POLICE),
            any("chi cục|cảng vụ|khu quản lý|ban quản lý", Body.OTHER));

    private Bodies() {}

    private static Named any(String words, Body body) {
        return new Named(
                Pattern.compile(
                        "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                body);
    }

    private static Named exactly(String words, Body body) {
        return new Named(Pattern.compile(words), body);
    }

    /** Empty when none is named. */
    static Set<Body> in(String words) {
        var rest = spelled(words);
        var found = EnumSet.noneOf(Body.class);
        for (var name : NAMES) {
            var matcher = name.pattern().matcher(rest);
            if (matcher.find()) {
                found.add(name.body());
                rest = matcher.replaceAll("|");
            }
        }
        return found;
    }

    private static String spelled(String words) {
        return words.replace('\u00a0', ' ')
                .replace("Uỷ", "Ủy")
                .replace("uỷ", "ủy")
                .replace("Toà", "Tòa")
                .replace("toà", "tòa");
    }
}
