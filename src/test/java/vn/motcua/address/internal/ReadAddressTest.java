package vn.motcua.address.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.address.Candidate;
import vn.motcua.address.Needs;
import vn.motcua.address.Resolution;
import vn.motcua.organization.Share;

/** A small country of its own: what the shipped city does not show. */
class ReadAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final List<Place> places = new ArrayList<>();
    private final List<Passing> passings = new ArrayList<>();

    private int place(String name, Level level, @Nullable Integer parent) {
        int id = places.size() + 1;
        places.add(new Place(id, "c" + id, name, level.name(), level, parent));
        return id;
    }

    private void passes(int from, int into, Share share, String day) {
        passings.add(new Passing(from, into, share, "", LocalDate.parse(day), "NQ " + day));
    }

    private Resolution asked(String text, LocalDate on) {
        return new Answers(new Gazetteer(places, passings, List.of(), "c1"), RuleBook.EMPTY).resolve(text, on);
    }

    private static List<String> names(Resolution answer) {
        return answer.candidates().stream().map(Candidate::name).toList();
    }

    @Test
    void aNameFromBeforeTwoMergersIsFollowedToToday() {
        int city = place("Thành phố Biển Xanh", Level.PROVINCE, null);
        int district = place("Quận Đông", Level.DISTRICT, city);
        int first = place("Phường Cầu Gỗ", Level.COMMUNE, district);
        int second = place("Phường Bến Cũ", Level.COMMUNE, district);
        int left = place("Phường Sông Trong", Level.COMMUNE, city);
        int right = place("Phường Đồi Cao", Level.COMMUNE, city);
        passes(first, second, Share.WHOLE, "2025-01-01");
        passes(second, left, Share.PART, "2025-07-01");
        passes(second, right, Share.PART, "2025-07-01");

        var today = asked("Phường Cầu Gỗ, Quận Đông", TODAY);
        assertThat(names(today)).containsExactlyInAnyOrder("Phường Sông Trong", "Phường Đồi Cao");
        assertThat(today.needs()).isEqualTo(Needs.STREET);
        assertThat(today.candidates())
                .allSatisfy(it -> assertThat(it.from().name()).isEqualTo("Phường Cầu Gỗ"))
                .allSatisfy(it -> assertThat(it.share()).isEqualTo(Share.PART))
                .allSatisfy(it -> assertThat(it.basis()).isEqualTo("NQ 2025-01-01; NQ 2025-07-01"));

        assertThat(names(asked("Phường Cầu Gỗ, Quận Đông", LocalDate.of(2025, 3, 1))))
                .containsExactly("Phường Bến Cũ");
        assertThat(names(asked("Phường Cầu Gỗ, Quận Đông", LocalDate.of(2024, 3, 1))))
                .containsExactly("Phường Cầu Gỗ");
    }

    @Test
    void withoutAProvinceTheHomeUnitsComeFirstAndTheOthersAreNotHidden() {
        int home = place("Thành phố Biển Xanh", Level.PROVINCE, null);
        int away = place("Tỉnh Núi Xa", Level.PROVINCE, null);
        place("Xã Tân Lập", Level.COMMUNE, away);
        place("Xã Tân Lập", Level.COMMUNE, home);

        var answer = asked("Xã Tân Lập", TODAY);
        assertThat(answer.candidates())
                .extracting(Candidate::province)
                .containsExactly("Thành phố Biển Xanh", "Tỉnh Núi Xa");
        assertThat(answer.needs()).isEqualTo(Needs.UNIT);
        assertThat(asked("Xã Tân Lập, tỉnh Núi Xa", TODAY).candidates())
                .singleElement()
                .satisfies(it -> assertThat(it.province()).isEqualTo("Tỉnh Núi Xa"));
    }

    @Test
    void aStreetNamedLikeAWardIsNoWard() {
        int city = place("Thành phố Biển Xanh", Level.PROVINCE, null);
        int district = place("Quận 3", Level.DISTRICT, city);
        place("Phường Nguyễn Thái Bình", Level.COMMUNE, place("Quận 1", Level.DISTRICT, city));
        place("Phường 4", Level.COMMUNE, district);

        assertThat(names(asked("12 Nguyễn Thái Bình, Phường 4, Quận 3", TODAY))).containsExactly("Phường 4");
        assertThat(names(asked("đường Nguyễn Thái Bình phường 4 quận 3", TODAY)))
                .containsExactly("Phường 4");
    }

    @Test
    void aLongerNameIsNotTakenForTheShorterOneInIt() {
        int city = place("Thành phố Biển Xanh", Level.PROVINCE, null);
        place("Phường Tân Thuận", Level.COMMUNE, city);
        place("Phường Tân Thuận Đông", Level.COMMUNE, city);

        assertThat(names(asked("Phường Tân Thuận Đông, TP Biển Xanh", TODAY))).containsExactly("Phường Tân Thuận Đông");
        assertThat(names(asked("Phường Tân Thuận, TP Biển Xanh", TODAY))).containsExactly("Phường Tân Thuận");
    }

    @Test
    void anotherFigureIsAnotherWardAndNeverATypingError() {
        int city = place("Thành phố Biển Xanh", Level.PROVINCE, null);
        int district = place("Quận Đông", Level.DISTRICT, city);
        place("Phường Long Bình 1", Level.COMMUNE, district);
        place("Phường Long Bình 2", Level.COMMUNE, district);

        assertThat(names(asked("Phường Long Bình 2, Quận Đông", TODAY))).containsExactly("Phường Long Bình 2");
    }

    /** Nothing people can send makes it fail or take long: 500 characters of every kind. */
    @Test
    void anyTextIsAnswered() {
        int city = place("Thành phố Biển Xanh", Level.PROVINCE, null);
        place("Phường 4", Level.COMMUNE, place("Quận 3", Level.DISTRICT, city));
        var answers = new Answers(new Gazetteer(places, passings, List.of(), "c1"), RuleBook.EMPTY);
        var random = new SplittableRandom(7);
        var letters = "aăâđêôơưxyz ,.;/-0123456789'\u0300\u0323\ud83d\ude42\u0000\tPQ(";
        for (int run = 0; run < 2_000; run++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(500); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(answers.resolve(text.toString(), TODAY)).isNotNull();
        }
    }
}
