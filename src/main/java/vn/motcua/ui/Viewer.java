package vn.motcua.ui;

/**
 * The signed-in person as the page shows them.
 *
 * @param name  full name
 * @param title position, such as "Cán bộ tiếp nhận"
 * @param unit  full name of the unit, such as "Phường Xuân Hòa"
 */
public record Viewer(String name, String title, String unit) {}
