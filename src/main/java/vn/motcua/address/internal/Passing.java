package vn.motcua.address.internal;

import java.time.LocalDate;
import vn.motcua.organization.Share;

/** From a day on one unit is, wholly or in part, another; by a resolution. */
record Passing(int from, int into, Share share, String part, LocalDate day, String basis) {}
