package vn.motcua.catalogue.internal;

import java.util.List;
import java.util.Set;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.national.NationalEntry;
import vn.motcua.catalogue.national.NationalLine;
import vn.motcua.catalogue.national.NationalReview.Difference;
import vn.motcua.catalogue.national.NationalReview.Standing;
import vn.motcua.catalogue.national.ReviewGround;

/**
 * A line that is new or reads differently, and what follows from it.
 *
 * @param writes a version is to be written from it
 * @param open   an official has something to look at
 */
record NationalChange(
        NationalLine line,
        String lineHash,
        NationalEntry entry,
        ProcedureContent proposed,
        Standing standing,
        Set<ReviewGround> grounds,
        List<Difference> differences,
        boolean writes,
        boolean open) {}
