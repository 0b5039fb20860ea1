package vn.motcua.organization.web;

import java.util.List;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;

/** The units of one kind under their heading. */
public record UnitGroup(UnitKind kind, List<Unit> units) {}
