package vn.motcua.upkeep.web;

import vn.motcua.ui.NoticeKind;
import vn.motcua.ui.TableView;

/**
 * The page of the installation.
 *
 * @param standing what the backups need, said first
 */
public record UpkeepView(NoticeKind kind, String standing, TableView nodes, TableView signs, TableView backups) {}
