package vn.motcua.territory.internal;

import vn.motcua.shared.Refusal;

/**
 * Something about one feature of a file.
 *
 * @param feature counts from 1
 * @param code    as the feature bears it; empty for none
 */
record Finding(int feature, String code, Refusal what) {}
