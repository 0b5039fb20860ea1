package vn.motcua.clock;

/** In which language a deadline explains itself. */
public enum Tongue {
    VIETNAMESE,
    ENGLISH
}
