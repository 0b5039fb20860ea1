package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.motcua.identity.Officer;

/** Tells Spring Security that somebody is signed in. Carries no authority: rights are asked of the {@link Officer}. */
final class OfficerAuthentication extends AbstractAuthenticationToken {

    private final transient Officer officer;

    OfficerAuthentication(Officer officer) {
        super(List.of());
        this.officer = officer;
        super.setAuthenticated(true);
    }

    @Override
    public Officer getPrincipal() {
        return officer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return officer.account().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfficerAuthentication it && it.officer.account().equals(officer.account());
    }

    @Override
    public int hashCode() {
        return officer.account().hashCode();
    }
}
