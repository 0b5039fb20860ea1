/**
 * The public pages about units: find one's commune, and where, when and how it serves.
 * Everything shown comes through the door.
 */
@NullMarked
package vn.motcua.organization.web;

import org.jspecify.annotations.NullMarked;
