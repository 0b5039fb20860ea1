package vn.motcua.territory.internal;

/** How long a degree is at a latitude, by the series for the ellipsoid of WGS 84. */
record MetresPerDegree(double east, double north) {

    static MetresPerDegree at(double latitude) {
        double angle = Math.toRadians(latitude);
        return new MetresPerDegree(
                111_412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.118 * Math.cos(5 * angle),
                111_132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle));
    }
}
