/**
 * Screens and the JSON interface of the dossier module: translations between the door and browsers or programs, nothing else.
 */
@NullMarked
package vn.motcua.dossier.web;

import org.jspecify.annotations.NullMarked;
