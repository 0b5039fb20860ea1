/**
 * The seven forms of Circular 03/2025/TT-VPCP, annex I: a record of what each one says, and its printing.
 * Owns no table, asks nobody; knows only {@code shared} and {@code paper}. Printed in Vietnamese only.
 */
@NullMarked
package vn.motcua.dossier.forms;

import org.jspecify.annotations.NullMarked;
