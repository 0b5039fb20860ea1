package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.internal.CurrentSession;
import vn.motcua.identity.internal.SessionToken;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.RefusedException;

class FirstThingsFirstTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobodyIsSignedInAfterwards() {
        SecurityContextHolder.clearContext();
    }

    private boolean passes(String method, String path, boolean temporary, boolean factorMissing) {
        var request = new MockHttpServletRequest(method, path);
        var officer = new Officer(
                new AccountId(UUID.randomUUID()), "Mây Thử Nghiệm", "Chủ tịch", new UnitId(27139), Rights.NONE);
        SignedIn.mark(
                request,
                new CurrentSession(UUID.randomUUID(), officer, Instant.EPOCH, temporary, factorMissing),
                SessionToken.random());
        return new FirstThingsFirst().preHandle(request, response, "handler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/accounts", "/account/tokens", "/account/second-factor/recovery-codes"})
    void withoutTheSecondFactorDemandedEveryPageLeadsToWhereItIsSetUp(String path) {
        assertThat(passes("GET", path, false, true)).isFalse();
        assertThat(response.getHeader("Location")).isEqualTo("/account/second-factor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/account/second-factor", "/account/second-factor/confirmation", "/account/password", "/logout"})
    void whatIsNeededToSetItUpStaysOpen(String path) {
        assertThat(passes("POST", path, false, true)).isTrue();
    }

    @Test
    void programsAndActsAreRefusedInstead() {
        assertThatThrownBy(() -> passes("POST", "/desk", false, true)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> passes("GET", "/api/v1/worklist", false, true)).isInstanceOf(RefusedException.class);
    }

    @Test
    void theOwnPasswordComesFirst() {
        assertThat(passes("GET", "/account/second-factor", true, true)).isFalse();
        assertThat(response.getHeader("Location")).isEqualTo("/account/password");
    }
}
