package vn.motcua.address.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands one address: every unit whose name stands in it is weighed by how its title, accents, district and province agree, and
 * those that fit equally well are given. Weights are chosen so that a district named rightly outweighs a typing error, and an
 * accent written wrongly outweighs nothing but the same name written rightly.
 */
final class ReadAddress {

    private static final double TIE = 0.75;

    /** A name alone with one typing error; less is chance. */
    private static final double LEAST = 3.5;

    private static final double TITLE_RIGHT = 10;
    private static final double TITLE_OTHER = 8;
    private static final double TITLE_NONE = 6;
    private static final double TITLE_GUESSED = -0.5;
    private static final double ERROR = -2.5;
    private static final double MARKS_WRONG = -1.5;
    private static final double FURTHER_MARKS = -0.4;
    private static final double PIECE = -2;
    private static final double INNER_PLACE = -4;
    private static final double AFTER_HOUSE_NUMBER = -2;
    private static final double SHORT_ALONE = -3;
    private static final int SHORT = 3;

    private static final double DISTRICT = 5;
    private static final double DISTRICT_INHERITED = 3;
    private static final double DISTRICT_TITLE = 1;
    private static final double DISTRICT_ALONE = 6;
    private static final double DISTRICT_ERROR = -1.5;
    private static final double PROVINCE = 4;
    private static final double PROVINCE_INHERITED = 3.4;
    private static final double PROVINCE_ERROR = -1;
    private static final double MARKS_WRONG_ABOVE = -0.5;

    /** Words that may stand after the unit and mean nothing. */
    private static final Set<String> EMPTY =
            Set.of("viet", "nam", "vn", "vietnam", "cu", "truoc", "day", "nay", "la", "thuoc", "t", "tinh");

    private final Words words;
    private final Gazetteer gazetteer;
    private final NamesFound found;
    private final boolean marksUsed;

    private ReadAddress(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.found = new NamesFound(words, gazetteer);
        this.marksUsed = words.haveMarks();
    }

    /** The readings that fit best, equally well; empty when no unit is named. */
    static List<Reading> of(Words words, Gazetteer gazetteer) {
        var read = new ReadAddress(words, gazetteer);
        var best = read.best();
        if (!read.isSettled(best)) {
            read.found.forgive();
            best = read.best();
        }
        return best;
    }

    /** Everything after the unit is understood, and something above it is named: looking for typing errors would change nothing. */
    private boolean isSettled(List<Reading> best) {
        if (best.isEmpty()) {
            return false;
        }
        var top = best.getFirst();
        if (top.unit().title() == null || (top.district() == null && top.province() == null)) {
            return false;
        }
        for (int word = top.unit().end(); word < words.size(); word++) {
            if (!top.covers(word) && !EMPTY.contains(words.at(word).folded())) {
                return false;
            }
        }
        return top.spot().place.level() == Level.COMMUNE;
    }

    private List<Reading> best() {
        var all = new ArrayList<Reading>();
        for (var unit : found.communes) {
            double penalty = NamesFound.isOnlyAPiece(unit, found.communes) ? PIECE : 0;
            for (var spot : gazetteer.listCommunes(unit.name())) {
                all.add(reading(spot, unit, unitScore(unit, spot) + penalty));
            }
        }
        for (var district : found.districts) {
            for (var spot : gazetteer.listDistricts(district.name())) {
                all.add(reading(spot, district, aloneScore(district, spot)));
            }
        }
        double top = all.stream().mapToDouble(Reading::score).max().orElse(0);
        all.removeIf(it -> it.score() < Math.max(top - TIE, LEAST));
        all.sort(Comparator.comparingDouble(Reading::score).reversed());
        return all;
    }

    private double unitScore(Found unit, Spot spot) {
        double score = title(unit, spot) + unit.distance() * ERROR + marks(unit, spot, MARKS_WRONG);
        return unit.title() == null ? score + alone(unit) : score;
    }

    private static double title(Found unit, Spot spot) {
        if (unit.title() == null) {
            return TITLE_NONE;
        }
        boolean right = spot.title.isPresent() && spot.title.get() == unit.title();
        return (right ? TITLE_RIGHT : TITLE_OTHER) + (unit.mistyped() ? TITLE_GUESSED : 0);
    }

    /** A name without its title may as well be a street's. */
    private double alone(Found unit) {
        double score = words.folded(unit.from(), unit.end()).length() <= SHORT ? SHORT_ALONE : 0;
        if (unit.from() > 0) {
            var before = words.at(unit.from() - 1);
            boolean same = before.segment() == words.at(unit.from()).segment();
            if (same && NamesFound.INNER.contains(before.folded())) {
                score += INNER_PLACE;
            } else if (same && Character.isDigit(before.folded().charAt(0))) {
                score += AFTER_HOUSE_NUMBER;
            }
        }
        return score;
    }

    private double marks(Found at, Spot spot, double wrong) {
        if (!marksGiven(at)) {
            return 0;
        }
        var typed = words.accented(at.from(), at.end());
        if (typed.equals(spot.accented)) {
            return 0;
        }
        if (at.distance() == 0) {
            return wrong;
        }
        int further = EditDistance.within(at.distance() + 2, typed, spot.accented) - at.distance();
        return Math.max(0, further) * FURTHER_MARKS;
    }

    /** A title written in full shows by its own accent whether the writer uses any. */
    private boolean marksGiven(Found at) {
        for (int word = at.from(); word < at.end(); word++) {
            if (words.at(word).hasMarks()) {
                return true;
            }
        }
        boolean inFull = at.title() != null && at.title().isInFull(words.folded(at.start(), at.from()));
        return inFull ? anyMarks(at.start(), at.from()) : marksUsed;
    }

    private boolean anyMarks(int from, int to) {
        for (int word = from; word < to; word++) {
            if (words.at(word).hasMarks()) {
                return true;
            }
        }
        return false;
    }

    private double aloneScore(Found district, Spot spot) {
        double score = DISTRICT_ALONE + district.distance() * ERROR + marks(district, spot, MARKS_WRONG);
        if (district.title() == null) {
            return score + alone(district);
        }
        return spot.title.isPresent() && spot.title.get() == district.title() ? score + DISTRICT_TITLE : score;
    }

    private Reading reading(Spot spot, Found unit, double score) {
        var district = spot.place.level() == Level.DISTRICT ? null : bestDistrict(spot, unit);
        var province = bestProvince(spot, unit, district == null ? null : district.at());
        return new Reading(
                spot,
                score + (district == null ? 0 : district.score()) + (province == null ? 0 : province.score()),
                unit,
                district == null ? null : district.at(),
                province == null ? null : province.at());
    }

    private record Above(Found at, double score) {}

    private @Nullable Above bestDistrict(Spot spot, Found unit) {
        Above best = null;
        for (var at : found.districts) {
            double score = at.overlaps(unit) ? 0 : districtScore(spot, at);
            if (score > 0 && (best == null || score > best.score())) {
                best = new Above(at, score);
            }
        }
        return best;
    }

    private double districtScore(Spot spot, Found at) {
        double errors = at.distance() * DISTRICT_ERROR;
        var district = spot.district;
        if (district != null && district.name == at.name()) {
            boolean titled = at.title() != null && district.title.isPresent() && district.title.get() == at.title();
            return DISTRICT + (titled ? DISTRICT_TITLE : 0) + errors + marks(at, district, MARKS_WRONG_ABOVE);
        }
        if (spot.formerDistricts.contains(at.name())) {
            return DISTRICT + (at.title() == null ? 0 : DISTRICT_TITLE) + errors;
        }
        return spot.otherDistricts.contains(at.name()) ? DISTRICT_INHERITED + errors : 0;
    }

    private @Nullable Above bestProvince(Spot spot, Found unit, @Nullable Found district) {
        Above best = null;
        for (var at : found.provinces) {
            double score =
                    at.overlaps(unit) || (district != null && at.overlaps(district)) ? 0 : provinceScore(spot, at);
            if (score > 0 && (best == null || score > best.score())) {
                best = new Above(at, score);
            }
        }
        return best;
    }

    private double provinceScore(Spot spot, Found at) {
        double errors = at.distance() * PROVINCE_ERROR;
        int meant = gazetteer.meantProvince(at.name());
        var province = spot.province;
        if (province != null && province.name == meant) {
            return PROVINCE + errors + (at.name() == meant ? marks(at, province, MARKS_WRONG_ABOVE) : 0);
        }
        return spot.otherProvinces.contains(meant) ? PROVINCE_INHERITED + errors : 0;
    }
}
