package vn.motcua.ui.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.ui.internal.ApiDescription;

/** The interface for programs, described for programs and for people. */
@Controller
class ApiPages {

    private final ApiDescription description;
    private final JsonMapper json;

    ApiPages(@Lazy ApiDescription description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/v3/api-docs")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(description.json());
    }

    @GetMapping("/docs/api")
    String page(Model model) {
        var byTag = new LinkedHashMap<String, List<ApiDescription.Operation>>();
        description.operations(json).forEach(it -> byTag.computeIfAbsent(it.tag(), _ -> new java.util.ArrayList<>())
                .add(it));
        model.addAttribute("tags", byTag);
        return "ui/api";
    }
}
