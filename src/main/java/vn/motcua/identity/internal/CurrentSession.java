package vn.motcua.identity.internal;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.identity.Officer;

/**
 * A live session and who holds it.
 *
 * @param passwordTemporary the password was set by somebody else and must be changed before anything else
 * @param secondFactorMissing a rule demands one, and it must be set up before anything else
 */
public record CurrentSession(
        UUID id, Officer officer, Instant lastSeen, boolean passwordTemporary, boolean secondFactorMissing) {}
