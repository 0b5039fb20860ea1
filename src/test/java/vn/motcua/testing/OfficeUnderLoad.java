package vn.motcua.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.OfficerByHttp.Answer;

/**
 * The officers of one commune leading dossier after dossier from the desk to the returned result. What gets no answer, or 503,
 * is asked again under the same key until it is answered; every acknowledged outcome is written down.
 */
public final class OfficeUnderLoad implements Runnable {

    private static final String PROCEDURE = "1.004873";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORTEST_REST = Duration.ofMillis(10);
    private static final Duration LONGEST_REST = Duration.ofMillis(500);
    private static final int PROXY_LOST_THE_NODE = 502;

    private final String unitCode;
    private final OfficerByHttp desk;
    private final OfficerByHttp examiner;
    private final OfficerByHttp leader;
    private final OfficerByHttp clerk;
    private final Tally tally;

    /** What was acknowledged, word for word, and what it took. */
    public static final class Tally {
        public final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        public final Queue<String> busySentences = new ConcurrentLinkedQueue<>();
        public final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
        public final AtomicInteger retries = new AtomicInteger();
        public volatile boolean stopped;

        /** Between one act and the next, so that a product that is starting beside the work comes to its turn. */
        public volatile Duration breath = Duration.ZERO;

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();

        void note(Acknowledged act) {
            acknowledged.add(act);
            wake();
        }

        void wake() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Asks the question whenever something changed; false when it was still not so after all that time. */
        boolean await(BooleanSupplier question, Duration patience) {
            lock.lock();
            try {
                long left = patience.toNanos();
                while (!question.getAsBoolean() && left > 0) {
                    left = changed.awaitNanos(left);
                }
                return question.getAsBoolean();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            } finally {
                lock.unlock();
            }
        }
    }

    /** One acknowledged act. */
    public record Acknowledged(
            String key, String id, String code, int version, String action, String state, String number) {}

    private record Step(OfficerByHttp by, String action, Map<String, ?> details) {}

    /** @param place end of the demo log-in names, such as {@code xuanhoa} */
    public OfficeUnderLoad(Supplier<String> url, String unitCode, String place, Tally tally) {
        this.unitCode = unitCode;
        this.tally = tally;
        this.desk = OfficerByHttp.signIn(url, "tiepnhan1." + place);
        this.examiner = OfficerByHttp.signIn(url, "hotich." + place);
        this.leader = OfficerByHttp.signIn(url, "phochutich." + place);
        this.clerk = OfficerByHttp.signIn(url, "vanthu." + place);
    }

    @Override
    public void run() {
        while (!tally.stopped) {
            leadOne();
        }
    }

    /** One dossier; begun is finished, so that at the end nothing hangs unanswered. */
    private void leadOne() {
        var last = untilAnswered(desk, "/api/v1/dossiers", application());
        for (var step : steps()) {
            var act = Map.of(
                    "action", step.action(), "version", last.get("version").asInt(), "details", step.details());
            last = untilAnswered(step.by(), "/api/v1/dossiers/" + last.get("id").asString() + "/acts", act);
        }
    }

    private List<Step> steps() {
        var nothing = Map.<String, String>of();
        return List.of(
                new Step(desk, "PASS_ON", nothing),
                new Step(examiner, "TAKE", nothing),
                new Step(examiner, "DRAFT", Map.of("granted", true, "text", "Cấp giấy xác nhận")),
                new Step(examiner, "SUBMIT", nothing),
                new Step(leader, "APPROVE", nothing),
                new Step(leader, "SIGN", nothing),
                new Step(clerk, "ISSUE", nothing),
                new Step(clerk, "HAND_OVER", nothing),
                new Step(
                        desk,
                        "RETURN_RESULT",
                        Map.of(
                                "receiver",
                                "Nguyễn Thử Nghiệm",
                                "identitySeen",
                                "Thẻ căn cước",
                                "signature",
                                "SIGNED",
                                "originalsBack",
                                List.of())));
    }

    public Map<String, Object> application() {
        return application(unitCode);
    }

    /** A complete application of a fictional person. */
    public static Map<String, Object> application(String unitCode) {
        var person = Map.of(
                "role",
                "SUBMITTER",
                "kind",
                "CITIZEN",
                "name",
                "Nguyễn Thử Nghiệm",
                "number",
                "999000000001",
                "birth",
                "01/01/1990",
                "phone",
                "0000000001",
                "signing",
                "SIGNS");
        return Map.of(
                "entry",
                "ADMIT",
                "procedure",
                PROCEDURE,
                "receiving",
                unitCode,
                "channel",
                "COUNTER",
                "parties",
                List.of(person),
                "request",
                "Cấp giấy xác nhận tình trạng hôn nhân",
                "papers",
                List.of(
                        Map.of("component", "to-khai", "name", "Tờ khai", "kind", "ORIGINAL", "quantity", 1),
                        Map.of(
                                "component",
                                "giay-to-tuy-than",
                                "name",
                                "Thẻ căn cước",
                                "kind",
                                "SHOWN",
                                "quantity",
                                0)),
                "returnPlace",
                "Trung tâm Phục vụ hành chính công");
    }

    private JsonNode untilAnswered(OfficerByHttp officer, String path, Object body) {
        var key = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var rest = SHORTEST_REST;
        while (System.nanoTime() < deadline) {
            try {
                var answer = officer.post(path, key, body);
                if (answer.isDone()) {
                    var done = noted(key, answer.body());
                    LockSupport.parkNanos(tally.breath.toNanos());
                    return done;
                }
                tellApart(answer);
            } catch (IOException e) {
                // asked again below
            }
            tally.retries.incrementAndGet();
            LockSupport.parkNanos(rest.toNanos());
            rest = rest.compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : rest;
        }
        throw new AssertionError("No answer within " + PATIENCE + " at " + path);
    }

    private void tellApart(Answer answer) {
        if (answer.status() == PROXY_LOST_THE_NODE) {
            return;
        }
        if (answer.status() != 503) {
            tally.unexpected.add(answer.toString());
            throw new AssertionError("Refused under load: " + answer);
        }
        tally.busySentences.add(answer.body().path("detail").asString());
    }

    private JsonNode noted(String key, JsonNode body) {
        tally.note(new Acknowledged(
                key,
                body.get("id").asString(),
                body.get("code").asString(),
                body.get("version").asInt(),
                body.get("action").asString(),
                body.get("state").asString(),
                body.path("number").isNull() ? "" : body.get("number").asString()));
        return body;
    }
}
