package vn.motcua.organization.web;

import vn.motcua.organization.FormerUnit;
import vn.motcua.organization.Unit;

/** A former unit and where its people go today. */
public record FormerView(FormerUnit former, Unit successor) {}
