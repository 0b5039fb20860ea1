package vn.motcua.scan.internal;

import vn.motcua.dossier.DossierId;

/** Where a cover sheet sends the pages that follow it. */
record Cover(DossierId dossier, String component) {}
