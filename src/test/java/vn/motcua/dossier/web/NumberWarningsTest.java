package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.web.NumberWarnings.Warning.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.dossier.Party;

class NumberWarningsTest {

    @ParameterizedTest
    @CsvSource({
        "999090000001, Nam, 04/3/1990",
        "999190000001, Nữ, 1990",
        "999205000001, Nam, 31/12/2005",
        "999305000001, Nữ, 01/01/2005",
        "999 090 000 001, Nam, ''",
        "999090000001, '', ''",
    })
    void aNumberThatFitsItsPersonWarnsOfNothing(String number, String sex, String birth) {
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, number, sex, birth)))
                .isEmpty();
    }

    @Test
    void theNumberIsComparedWithSexAndBirth() {
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, "999090000001", "Nữ", "04/3/1990")))
                .containsExactly(SEX_DIFFERS);
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, "999090000001", "Nam", "04/3/1991")))
                .containsExactly(BIRTH_YEAR_DIFFERS);
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, "999090000001", "Nữ", "04/3/2090")))
                .containsExactly(SEX_DIFFERS, CENTURY_DIFFERS);
    }

    @Test
    void thePaperOfNineDigitsIsNoLongerValidExceptForTheDeceased() {
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, "999000123", "", "")))
                .containsExactly(OLD_NINE_DIGITS);
        assertThat(NumberWarnings.of(person(Party.Kind.DECEASED, "999000123", "", "")))
                .isEmpty();
    }

    @Test
    void otherLengthsAndLettersAreNoPersonalNumber() {
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, "99909000001", "", "")))
                .containsExactly(TWELVE_DIGITS);
        assertThat(NumberWarnings.of(person(Party.Kind.CITIZEN, "99909000000O", "", "")))
                .containsExactly(TWELVE_DIGITS);
    }

    @Test
    void aPassportIsNotJudgedAndANewbornHasNoNumberYet() {
        assertThat(NumberWarnings.of(person(Party.Kind.FOREIGNER, "X0000001", "", "")))
                .isEmpty();
        assertThat(NumberWarnings.of(person(Party.Kind.NEWBORN, "999226000001", "", "")))
                .containsExactly(NEWBORN_HAS_NUMBER);
        assertThat(NumberWarnings.of(person(Party.Kind.NEWBORN, "", "", ""))).isEmpty();
    }

    /** 9*31 + 9*29 + 9*23 + 0*... + 1*3 = 750 = 68 * 11 + 2, so the tenth digit is 8. */
    @ParameterizedTest
    @CsvSource({"9990000018", "9990000018-001", "9990000018001", "999090000001"})
    void aTaxCodeWithTheRightTenthDigitIsFine(String code) {
        assertThat(NumberWarnings.of(person(Party.Kind.ORGANISATION, code, "", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9990000017, TAX_CODE_CHECK_DIGIT",
        "9990000081, TAX_CODE_CHECK_DIGIT",
        "99900018, TAX_CODE_SHAPE",
        "A990000018, TAX_CODE_SHAPE"
    })
    void aMistypedTaxCodeIsNoticed(String code, NumberWarnings.Warning warning) {
        assertThat(NumberWarnings.of(person(Party.Kind.ORGANISATION, code, "", "")))
                .containsExactly(warning);
    }

    private static PersonForm person(Party.Kind kind, String number, String sex, String birth) {
        return new PersonForm("SUBMITTER", kind.name(), "Thử Nghiệm", number, birth, sex, "", "", "", "", "SIGNS");
    }
}
