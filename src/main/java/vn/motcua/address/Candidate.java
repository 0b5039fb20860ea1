package vn.motcua.address;

import vn.motcua.organization.Share;

/**
 * A unit that may answer for an address.
 *
 * @param unit     its id in the organization
 * @param name     with its kind: "Phường Xuân Hòa"
 * @param province with its kind; empty while not known
 * @param share    how much of {@code from} it received
 * @param from     what the address names; the unit itself where nothing has changed since
 * @param part     which part it received, in words; may be empty
 * @param basis    the resolution, and the rule where one decided; empty where nothing has changed
 */
public record Candidate(
        int unit,
        String code,
        String name,
        String kind,
        String province,
        Share share,
        NamedUnit from,
        String part,
        String basis) {}
