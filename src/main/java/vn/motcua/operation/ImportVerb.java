package vn.motcua.operation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./motcua import}: files of others, checked and taken in whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel =
                "(boundaries | books | counts | neighbourhoods | procedures | service-reorganisations | service-units | successions | units)",
        description = {
            "Đưa dữ liệu của cơ quan khác vào từ tệp: kiểm tra trước, nhập trọn vẹn hoặc không nhập gì, nhập lại cùng tệp thì",
            "không thay đổi gì. Dung lượng tối đa: MOTCUA_IMPORT_LIMIT_MB. Chạy được cả khi sản phẩm đang chạy."
        })
final class ImportVerb {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Class<?> application;

    ImportVerb(Class<?> application) {
        this.application = application;
    }

    @Command(
            name = "procedures",
            mixinStandardHelpOptions = true,
            description = {
                "Danh mục thủ tục hành chính quốc gia từ tệp JSON, mỗi dòng một thủ tục, để nguyên hoặc nén gzip. Dòng hỏng được nêu",
                "số dòng, các dòng còn lại vẫn nhập. Thủ tục nhập vào được công khai để tra cứu; chỉ tiếp nhận hồ sơ khi quản trị",
                "Thành phố đã rà soát thời hạn, mức thu, thẩm quyền ở trang Rà soát danh mục quốc gia."
            })
    int procedures(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "FILE", description = "tệp .jsonl hoặc .jsonl.gz") Path file,
            @Option(
                            names = "--level",
                            paramLabel = "LEVEL",
                            description = "chỉ nhập thủ tục có cấp thực hiện này: ministry, province, commune")
                    @Nullable
                    String level,
            @Option(
                            names = "--ended",
                            paramLabel = "NUMBER",
                            split = ",",
                            description =
                                    "số hiệu văn bản đã hết hiệu lực, cách nhau bằng dấu phẩy; thủ tục còn dẫn được nêu để rà soát")
                    @Nullable
                    List<String> ended) {
        var given = new HashMap<String, String>();
        if (level != null) {
            given.put("level", level);
        }
        if (ended != null) {
            given.put("ended", String.join(",", ended));
        }
        return take(options, "procedures", file, given);
    }

    @Command(
            name = "boundaries",
            mixinStandardHelpOptions = true,
            description = {
                "Ranh giới đơn vị cấp xã từ tệp GeoJSON: FeatureCollection gồm Polygon, MultiPolygon theo WGS 84, mỗi đối tượng có",
                "thuộc tính code là mã đơn vị. Bản ranh giới trước được giữ lại cho những ngày của nó."
            })
    int boundaries(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "FILE", description = "tệp GeoJSON") Path file,
            @Option(
                            names = "--from",
                            paramLabel = "YYYY-MM-DD",
                            description = "ngày ranh giới bắt đầu đúng (mặc định: hôm nay)")
                    @Nullable
                    LocalDate from,
            @Option(names = "--source", paramLabel = "WORDS", description = "nguồn, căn cứ (mặc định: tên tệp)")
                    @Nullable
                    String source) {
        var given = new HashMap<String, String>();
        if (from != null) {
            given.put("from", from.toString());
        }
        if (source != null) {
            given.put("source", source);
        }
        return take(options, "boundaries", file, given);
    }

    @Command(
            name = "units",
            mixinStandardHelpOptions = true,
            description = {
                "Danh mục đơn vị hành chính từ tệp CSV, UTF-8, nhận biết theo dòng tiêu đề: đơn vị cấp xã hiện nay (ward_code,",
                "ward_type, ward_name, province_code), cấp huyện cũ (Mã, Tên, Cấp, Mã TP), cấp xã cũ (Mã, Tên, Cấp, Mã QH,",
                "Mã TP). Nên nhập: hiện nay, cấp huyện cũ, cấp xã cũ, rồi import successions. Điều nghi ngờ không được dùng,",
                "chờ người có thẩm quyền xác nhận ở trang Đối chiếu đơn vị."
            })
    int units(
            @Mixin VerbOptions options,
            @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file,
            @Option(
                            names = "--day",
                            paramLabel = "YYYY-MM-DD",
                            description =
                                    "danh mục đúng vào ngày nào (mặc định: ngày trong tên tệp, nếu không có thì ngày sắp xếp gần nhất)")
                    @Nullable
                    String day) {
        return take(options, "units", file, day == null ? Map.of() : Map.of("day", day));
    }

    @Command(
            name = "successions",
            mixinStandardHelpOptions = true,
            description = {
                "Đơn vị cũ nhập vào đơn vị mới, từ tệp CSV, UTF-8, nhận biết theo dòng tiêu đề: bảng chuyển đổi (new_unit_code,",
                "old_unit, old_unit_code, note, old_district_code, old_province_code...) hoặc old_unit_code, new_unit_code,",
                "share, part, day, basis. Điều nghi ngờ không được dùng, chờ xác nhận ở trang Đối chiếu đơn vị."
            })
    int successions(@Mixin VerbOptions options, @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file) {
        return take(options, "successions", file, Map.of());
    }

    @Command(
            name = "neighbourhoods",
            mixinStandardHelpOptions = true,
            description = {
                "Khu phố, ấp, thôn từ tệp CSV, UTF-8: unit_code, kind (QUARTER, HAMLET, VILLAGE), name, from, until, into, basis;",
                "into là tên nơi nhập vào, nhiều nơi cách nhau bằng |."
            })
    int neighbourhoods(
            @Mixin VerbOptions options, @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file) {
        return take(options, "neighbourhoods", file, Map.of());
    }

    @Command(
            name = "books",
            mixinStandardHelpOptions = true,
            description = {
                "Nơi giữ sổ của đơn vị cũ theo biên bản bàn giao, từ tệp CSV, UTF-8: old_unit_code, register (CIVIL_STATUS,",
                "CERTIFICATION, LAND), from_year, until_year, holder_code, basis."
            })
    int books(@Mixin VerbOptions options, @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file) {
        return take(options, "books", file, Map.of());
    }

    @Command(
            name = "counts",
            mixinStandardHelpOptions = true,
            description = {
                "Số đơn vị sự nghiệp công lập đã công bố, từ tệp CSV, UTF-8: scope (NATION, CITY, UNDER_CITY,",
                "UNDER_DEPARTMENTS, UNDER_COMMUNES), day, number, source. Tỷ lệ được tính, không nhập."
            })
    int counts(@Mixin VerbOptions options, @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file) {
        return take(options, "counts", file, Map.of());
    }

    @Command(
            name = "service-units",
            mixinStandardHelpOptions = true,
            description = {
                "Từng đơn vị sự nghiệp công lập, từ tệp CSV, UTF-8: code, name, field (EDUCATION, VOCATIONAL, HEALTH, CULTURE,",
                "MEDIA, SCIENCE, SOCIAL, ECONOMY, OTHER), scope (UNDER_CITY, UNDER_DEPARTMENTS, UNDER_COMMUNES),",
                "governing_code hoặc governing_name, autonomy (1 đến 4 hoặc để trống), from, until, basis. Đổi tên hoặc đổi cơ",
                "quan quản lý là một dòng mới của cùng mã; until để trống thì giữ ngày kết thúc đang lưu."
            })
    int serviceUnits(@Mixin VerbOptions options, @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file) {
        return take(options, "service-units", file, Map.of());
    }

    @Command(
            name = "service-reorganisations",
            mixinStandardHelpOptions = true,
            description = {
                "Sắp xếp đơn vị sự nghiệp công lập, từ tệp CSV, UTF-8: day, form (MERGE, SPLIT, TRANSFER, DISSOLVE, CONVERT),",
                "decision, before, after; before, after là mã đơn vị, nhiều mã cách nhau bằng |. Nhập danh sách đơn vị trước;",
                "đơn vị không còn sau sắp xếp được ghi kết thúc vào ngày đó."
            })
    int serviceReorganisations(
            @Mixin VerbOptions options, @Parameters(paramLabel = "FILE", description = "tệp CSV") Path file) {
        return take(options, "service-reorganisations", file, Map.of());
    }

    /** Prints what came of it; 0 when done, 1 when refused. */
    private int take(VerbOptions options, String kind, Path file, Map<String, String> given) {
        long limit = OperatingSettings.importLimitBytes(System.getenv());
        var settings = options.settings(0).forLooking();
        try (var open = OpenDatabase.of(settings);
                var instance = Instance.start(application, settings, open.database())) {
            for (var it : instance.all(FileImport.class)) {
                if (it.kind().equals(kind)) {
                    long began = System.nanoTime();
                    var answer = it.take(file, limit, given);
                    answer.lines().forEach(System.out::println);
                    System.out.printf(VIETNAMESE, "Thời gian: %.1f giây.%n", (System.nanoTime() - began) / 1e9);
                    return answer.done() ? 0 : 1;
                }
            }
        }
        throw new IllegalStateException("Nobody takes " + kind);
    }
}
