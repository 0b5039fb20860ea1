package vn.motcua.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.clock.TermUnit;
import vn.motcua.publication.Publications;
import vn.motcua.publication.PublishedFigures;
import vn.motcua.shared.CivilTime;

/** The published catalogue for other systems. Bad parameters: 400 with {@code PUB_101}, {@code PUB_102}. */
@RestController
class PublicationApi {

    private static final int A_SLICE = 200;

    private final Publications publications;
    private final JsonMapper json;
    private final Clock clock;

    PublicationApi(Publications publications, JsonMapper json, Clock clock) {
        this.publications = publications;
        this.json = json;
        this.clock = clock;
    }

    /** @param levels one at two levels counts at both */
    record Counts(
            LocalDate on, long total, Map<Level, Long> levels, Map<OnlineLevel, Long> online, List<FieldCount> fields) {

        static Counts of(PublishedFigures it) {
            var fields = it.fields().stream()
                    .map(each -> new FieldCount(each.code(), each.name(), each.procedures()))
                    .toList();
            return new Counts(it.on(), it.total(), it.levels(), it.online(), fields);
        }
    }

    record FieldCount(String code, String name, long procedures) {}

    @GetMapping(path = "/api/v1/publication", produces = MediaType.APPLICATION_JSON_VALUE)
    Counts count(@RequestParam(required = false) @Nullable String on) {
        var filter = new PublishedRequest(on, null, null, null).checked(today());
        return Counts.of(publications.count(filter.on()));
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    record Published(
            String code,
            int version,
            String name,
            String field,
            Set<Level> levels,
            OnlineLevel online,
            List<Time> limits,
            int papers,
            int fees,
            @Nullable String decision,
            LocalDate from) {

        static Published of(ProcedureVersion it) {
            return new Published(
                    it.code().value(),
                    it.number(),
                    it.name(),
                    it.field(),
                    it.levels(),
                    it.content().onlineLevel(),
                    it.limits().stream()
                            .map(one -> new Time(
                                    one.channel(), one.term().unit(), one.term().amount()))
                            .toList(),
                    it.components().size(),
                    it.fees().size(),
                    it.content().publication(),
                    it.from());
        }
    }

    record Time(Channel channel, TermUnit unit, BigDecimal amount) {}

    /** Everything, slice after slice: never more than one in memory. */
    @GetMapping(path = "/api/v1/publication/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
    void list(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String online,
            @RequestParam(required = false) @Nullable String field,
            HttpServletResponse response)
            throws IOException {
        var filter = new PublishedRequest(on, level, online, field).checked(today());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getWriter();
        out.write("{\"on\":\"" + filter.on() + "\",\"items\":[");
        String after = null;
        var between = "";
        do {
            var slice = publications.list(filter, after, A_SLICE);
            for (var version : slice.items()) {
                out.write(between);
                out.write(json.writeValueAsString(Published.of(version)));
                between = ",";
            }
            after = slice.next();
        } while (after != null);
        out.write("]}");
    }
}
