/**
 * The public deadline interface {@code GET /api/v1/deadlines}: questions in, a date with its sentence out.
 * Owns nothing; opens no session and asks no database.
 */
@NullMarked
package vn.motcua.clock.web;

import org.jspecify.annotations.NullMarked;
