package vn.motcua.queue;

import java.util.UUID;

/** A touch screen or a call screen. */
public record DeviceId(UUID value) {}
