package nl.inktvlek.borders;

import org.locationtech.jts.geom.Coordinate;

/// The Dutch grid (Rijksdriehoekstelsel, EPSG:28992), in metres.
///
/// **Source.** F.H. Schreutelkamp and G.L. Strang van Hees, *Benaderingsformules voor de transformatie tussen RD- en
/// WGS84-kaartcoördinaten*, NGT Geodesia 43 (2001): right to half a metre, which is less than a border is simplified
/// by.
final class DutchGrid {

    /// Amersfoort, in the grid and in degrees.
    private static final double X = 155_000;

    private static final double Y = 463_000;
    private static final double LATITUDE = 52.15517440;
    private static final double LONGITUDE = 5.38720621;
    private static final double UNIT = 0.36;

    /// Power of latitude, power of longitude, metres.
    private static final double[][] EAST = {
        {0, 1, 190_094.945},
        {1, 1, -11_832.228},
        {2, 1, -114.221},
        {0, 3, -32.391},
        {1, 0, -0.705},
        {3, 1, -2.340},
        {1, 3, -0.608},
        {0, 2, -0.008},
        {2, 3, 0.148}
    };

    private static final double[][] NORTH = {
        {1, 0, 309_056.544},
        {0, 2, 3_638.893},
        {2, 0, 73.077},
        {1, 2, -157.984},
        {3, 0, 59.788},
        {0, 1, 0.433},
        {2, 2, -6.439},
        {1, 1, -0.032},
        {0, 4, 0.092},
        {1, 4, -0.054}
    };

    private DutchGrid() {}

    /// @param latitude degrees north, WGS84
    /// @param longitude degrees east, WGS84
    static Coordinate at(double latitude, double longitude) {
        double north = UNIT * (latitude - LATITUDE);
        double east = UNIT * (longitude - LONGITUDE);
        return new Coordinate(X + sum(EAST, north, east), Y + sum(NORTH, north, east));
    }

    private static double sum(double[][] terms, double north, double east) {
        double sum = 0;
        for (var term : terms) {
            sum += Math.pow(north, term[0]) * Math.pow(east, term[1]) * term[2];
        }
        return sum;
    }
}
