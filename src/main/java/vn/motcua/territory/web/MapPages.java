package vn.motcua.territory.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.organization.Units;
import vn.motcua.territory.CityMaps;

/** The city's units on a map, each leading to its page. */
@Controller
class MapPages {

    private final CityMaps maps;
    private final Units units;

    MapPages(CityMaps maps, Units units) {
        this.maps = maps;
        this.units = units;
    }

    @GetMapping("/map")
    String map(Model model) {
        model.addAttribute("view", new MapView(maps, units.listCommunes()));
        return "territory/page";
    }
}
