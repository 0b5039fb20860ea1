package vn.motcua.address;

import java.util.List;

/**
 * What an address comes to.
 *
 * @param candidates best first; of several equally good ones those of the home city first; empty when nothing fits
 */
public record Resolution(List<Candidate> candidates, Needs needs) {

    public Resolution {
        candidates = List.copyOf(candidates);
    }
}
