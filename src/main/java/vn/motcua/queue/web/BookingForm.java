package vn.motcua.queue.web;

import org.jspecify.annotations.Nullable;

/** The answers so far, as they came; what has not been answered is empty. */
public record BookingForm(
        String unit, String procedure, String line, String day, String slot, String name, String phone, String key) {

    public BookingForm(
            @Nullable String unit,
            @Nullable String procedure,
            @Nullable String line,
            @Nullable String day,
            @Nullable String slot,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String key) {
        this.unit = held(unit);
        this.procedure = held(procedure);
        this.line = held(line);
        this.day = held(day);
        this.slot = held(slot);
        this.name = held(name);
        this.phone = held(phone);
        this.key = held(key);
    }

    private static final int LONGEST = 200;

    private static String held(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()));
    }
}
