package vn.motcua.organization.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the books of a unit and year lie today. Public. */
@RestController
class BooksApi {

    private final UnitLookUp lookUp;

    BooksApi(UnitLookUp lookUp) {
        this.lookUp = lookUp;
    }

    @GetMapping(path = "/api/v1/units/{code}/books", produces = MediaType.APPLICATION_JSON_VALUE)
    BooksAnswer books(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String on) {
        return lookUp.books(code, year, on);
    }
}
