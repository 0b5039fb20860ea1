/**
 * Administrative papers as PDF: one layout vocabulary after Decree 30/2020/NĐ-CP, an embedded serif face, QR codes.
 * Owns no table and knows no form by name; text goes in as typed and comes out in NFC, whatever it holds.
 */
@NullMarked
@ApplicationModule(displayName = "Paper", allowedDependencies = "shared")
package vn.motcua.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
