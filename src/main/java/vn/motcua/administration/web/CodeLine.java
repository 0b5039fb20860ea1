package vn.motcua.administration.web;

import vn.motcua.organization.Centre;
import vn.motcua.organization.Unit;

/** A centre and whose it is. */
public record CodeLine(Unit unit, Centre centre) {}
