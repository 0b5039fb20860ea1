package vn.motcua.address.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Lists;
import vn.motcua.address.Lists.Sent;
import vn.motcua.identity.Officer;
import vn.motcua.operation.Settings;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TableView;

/** A list of addresses is sent in, turned in the background, and taken away. */
@Controller
class ListPages {

    private static final int A_PAGE = 20;

    private final Lists lists;
    private final Settings settings;
    private final Messages messages;

    ListPages(Lists lists, Settings settings, Messages messages) {
        this.lists = lists;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/addresses/lists")
    ModelAndView list(Officer me, @RequestParam(required = false) @Nullable String after) {
        return page(me, after, "", null);
    }

    private ModelAndView page(Officer me, @Nullable String after, String column, @Nullable Refusal refused) {
        var sent = lists.list(me, after, A_PAGE);
        var page = new ModelAndView("address/lists")
                .addObject("column", column)
                .addObject("megabytes", settings.fileLimitBytes() >> 20);
        page.getModel().put("refused", refused);
        page.getModel().put("table", sent.items().isEmpty() ? null : table(sent.items()));
        page.getModel().put("nextHref", sent.next() == null ? null : "/addresses/lists?after=" + sent.next());
        return page;
    }

    private TableView table(List<Sent> sent) {
        return new TableView(
                say("sent"),
                List.of(
                        TableView.words(say("file-name")),
                        TableView.words(say("sent-at")),
                        TableView.words(say("state")),
                        TableView.figures(say("lines"))),
                sent.stream()
                        .map(it -> List.of(
                                TableView.link(it.fileName(), "/addresses/lists/" + it.id()),
                                TableView.cell(CivilTime.moment(it.sentAt())),
                                TableView.cell(say("state." + it.state())),
                                TableView.cell(String.valueOf(it.lines()))))
                        .toList());
    }

    @PostMapping("/addresses/lists")
    ModelAndView send(
            Officer me,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response) {
        var result = UploadedFile.use(
                file,
                settings.fileLimitBytes(),
                path -> lists.send(file == null ? "" : UploadedFile.name(file), path, column, me));
        return switch (result) {
            case Result.Done<UUID>(var id) -> new ModelAndView(SeeOther.to("/addresses/lists/" + id));
            case Result.Refused<UUID>(var why) -> {
                response.setStatus(why.code().status());
                yield page(me, null, column, why);
            }
        };
    }

    @GetMapping("/addresses/lists/{list}")
    ModelAndView show(Officer me, @PathVariable String list) {
        var sent = get(list, me);
        return new ModelAndView("address/list").addObject("sent", sent).addObject("details", details(sent));
    }

    private Sent get(String list, Officer me) {
        return lists.find(id(list), me).orElseThrow(() -> new RefusedException(AddressRefusal.ADR_300_NO_SUCH_LIST));
    }

    private static UUID id(String list) {
        try {
            return UUID.fromString(list);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(AddressRefusal.ADR_300_NO_SUCH_LIST);
        }
    }

    private List<Detail> details(Sent it) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(say("sent-at"), CivilTime.moment(it.sentAt())));
        details.add(new Detail(say("state"), say("state." + it.state())));
        details.add(new Detail(say("lines"), String.valueOf(it.lines())));
        if (it.state() == Lists.State.DONE) {
            details.add(new Detail(say("clear"), String.valueOf(it.clear())));
            details.add(new Detail(say("street"), String.valueOf(it.street())));
            details.add(new Detail(say("unclear"), String.valueOf(it.unclear())));
        }
        return details;
    }

    @GetMapping("/addresses/lists/{list}/result")
    ResponseEntity<Resource> result(Officer me, @PathVariable String list) {
        var sent = get(list, me);
        return switch (lists.findResult(sent.id(), me)) {
            case Result.Done<Path>(var file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(sent.format().contentType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(sent))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new FileSystemResource(file));
            case Result.Refused<Path>(var why) -> throw new RefusedException(why);
        };
    }

    private static String disposition(Sent sent) {
        return ContentDisposition.attachment()
                .filename("dia-chi-da-chuyen-doi." + sent.format().extension(), StandardCharsets.US_ASCII)
                .build()
                .toString();
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.address.list." + key);
    }
}
