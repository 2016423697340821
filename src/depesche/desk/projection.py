"""The map's projection: Natural Earth, by the polynomial of Šavrič, Jenny, Patterson, Petrovič and Hurni (2011)."""

from math import radians

WIDTH, HEIGHT = 1000.0, 520.0
"""Size of the whole world."""
_SCALE = WIDTH / (2 * 3.1415926536 * 0.8707)


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place stands on the map, from the upper left corner.

    >>> projected(0, 0)
    (500.0, 260.0)
    """
    lon, lat = radians(longitude), radians(latitude)
    square = lat * lat
    fourth = square * square
    wide = 0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth))
    high = 1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth))
    return round(WIDTH / 2 + _SCALE * lon * wide, 2), round(HEIGHT / 2 - _SCALE * lat * high, 2)
