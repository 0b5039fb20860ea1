package vn.motcua.identity.internal;

import java.time.Instant;
import java.util.UUID;

/** A session as its owner recognises it. */
public record ListedSession(UUID id, Instant started, Instant lastSeen, String address, String browser) {}
