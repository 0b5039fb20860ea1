package vn.motcua.operation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
        synopsisSubcommandLabel = "(boundaries | procedures)",
        description = {
            "Đưa dữ liệu của cơ quan khác vào từ tệp: kiểm tra trước, nhập trọn vẹn hoặc không nhập gì, nhập lại cùng tệp thì",
            "không thay đổi gì. Dung lượng tối đa: MOTCUA_IMPORT_LIMIT_MB. Chạy được cả khi sản phẩm đang chạy."
        })
final class ImportVerb {

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

    /** Prints what came of it; 0 when done, 1 when refused. */
    private int take(VerbOptions options, String kind, Path file, Map<String, String> given) {
        long limit = OperatingSettings.importLimitBytes(System.getenv());
        var settings = options.settings(0).forLooking();
        try (var open = OpenDatabase.of(settings);
                var instance = Instance.start(application, settings, open.database())) {
            for (var it : instance.all(FileImport.class)) {
                if (it.kind().equals(kind)) {
                    var answer = it.take(file, limit, given);
                    answer.lines().forEach(System.out::println);
                    return answer.done() ? 0 : 1;
                }
            }
        }
        throw new IllegalStateException("Nobody takes " + kind);
    }
}
