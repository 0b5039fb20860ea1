package vn.motcua.address.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.motcua.address.internal.NationalFiles.Old;

/** Old addresses as people type them: with and without accents, commas and streets, titles in full or short, and with errors. */
final class TypedAddresses {

    private static final List<String> STREETS =
            List.of("Nguyễn Thông", "Lý Chính Thắng", "Trần Phú", "Lê Lợi", "Hùng Vương", "Đường số 7", "Ấp 3", "Tổ 5");
    private static final double WITHOUT_MARKS = 0.25;
    private static final double WITHOUT_COMMAS = 0.2;
    private static final double SHORT_TITLES = 0.3;
    private static final double WITHOUT_PROVINCE = 0.1;

    private final RandomGenerator random;
    private final double errors;

    TypedAddresses(RandomGenerator random, double errors) {
        this.random = random;
        this.errors = errors;
    }

    String type(Old old) {
        var unit = old.unit();
        var district = old.district();
        var province = old.province();
        if (random.nextDouble() < errors) {
            switch (random.nextInt(3)) {
                case 0 -> unit = mistyped(unit);
                case 1 -> district = mistyped(district);
                default -> province = mistyped(province);
            }
        }
        if (random.nextDouble() < SHORT_TITLES) {
            unit = shortened(unit);
            district = shortened(district);
            province = shortened(province);
        }
        var comma = random.nextDouble() < WITHOUT_COMMAS ? " " : ", ";
        var text = street() + comma + unit + comma + district;
        text = random.nextDouble() < WITHOUT_PROVINCE ? text : text + comma + province;
        return random.nextDouble() < WITHOUT_MARKS ? withoutMarks(text) : text;
    }

    private String street() {
        var street = STREETS.get(random.nextInt(STREETS.size()));
        return Character.isDigit(street.charAt(street.length() - 1))
                ? street
                : (1 + random.nextInt(400)) + " " + street;
    }

    private static String shortened(String name) {
        return name.replaceFirst("^Phường ", "P.")
                .replaceFirst("^Xã ", "X.")
                .replaceFirst("^Thị [Tt]rấn ", "TT. ")
                .replaceFirst("^Quận ", "Q.")
                .replaceFirst("^Huyện ", "H. ")
                .replaceFirst("^Thị [Xx]ã ", "Tx. ")
                .replaceFirst("^Thành [Pp]hố ", "TP. ");
    }

    /** One letter changed, left out, doubled or exchanged with its neighbour, in the name behind the title; figures stay. */
    private String mistyped(String name) {
        int from = name.indexOf(' ') + 1;
        if (name.startsWith("Thị ") || name.startsWith("Thành ")) {
            from = name.indexOf(' ', from) + 1;
        }
        int letters = name.length() - from;
        int at = from + random.nextInt(Math.max(1, letters));
        if (letters < 3 || !Character.isLetter(name.charAt(at))) {
            return name;
        }
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default ->
                at + 1 < name.length()
                        ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
                        : name;
        };
    }

    static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
