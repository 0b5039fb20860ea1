package vn.motcua.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.OfficeUnderLoad;

/** The officers of one unit leading dossiers from admission to return as programs do: token, JSON, one request an act. */
final class HttpOffice {

    private static final Map<String, String> NOTHING = Map.of();

    private final HttpProduct product;
    private final BenchStaff.Office office;
    private final Map<String, Object> application;

    HttpOffice(HttpProduct product, BenchStaff.Office office) {
        this.product = product;
        this.office = office;
        this.application = OfficeUnderLoad.application(office.unit().code());
    }

    /** One whole life, ten acts. @throws IllegalStateException when an act is refused */
    void lead() throws IOException, InterruptedException {
        lead(System.nanoTime(), _ -> {});
    }

    /**
     * @param wanted when the first act should have been sent; what it waited for that counts as its own time
     * @param took   is told the nanoseconds of each act
     */
    void lead(long wanted, LongConsumer took) throws IOException, InterruptedException {
        var last = demandDone(product.post(office.desk().token(), "/api/v1/dossiers", key(), application));
        took.accept(System.nanoTime() - wanted);
        for (var act : acts()) {
            long began = System.nanoTime();
            last = demandDone(product.post(
                    act.by().token(),
                    "/api/v1/dossiers/" + last.get("id").asString() + "/acts",
                    key(),
                    Map.of(
                            "action", act.action(),
                            "version", last.get("version").asInt(),
                            "details", act.details())));
            took.accept(System.nanoTime() - began);
        }
    }

    private record Act(BenchStaff.SignedIn by, String action, Map<String, ?> details) {}

    private List<Act> acts() {
        return List.of(
                new Act(office.desk(), "PASS_ON", NOTHING),
                new Act(office.examiner(), "TAKE", NOTHING),
                new Act(office.examiner(), "DRAFT", Map.of("granted", true, "text", "Cấp giấy xác nhận")),
                new Act(office.examiner(), "SUBMIT", NOTHING),
                new Act(office.leader(), "APPROVE", NOTHING),
                new Act(office.leader(), "SIGN", NOTHING),
                new Act(office.clerk(), "ISSUE", NOTHING),
                new Act(office.clerk(), "HAND_OVER", NOTHING),
                new Act(
                        office.desk(),
                        "RETURN_RESULT",
                        Map.of(
                                "receiver", "Nguyễn Thử Nghiệm",
                                "identitySeen", "Thẻ căn cước",
                                "signature", "SIGNED",
                                "originalsBack", List.of())));
    }

    private static JsonNode demandDone(HttpProduct.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("Refused under load: " + answer);
        }
        return answer.body();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
