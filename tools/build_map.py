"""Make the desk's map out of Natural Earth data (public domain) as the npm package world-atlas holds it.

    npm install world-atlas && uv run python tools/build_map.py node_modules/world-atlas/countries-110m.json

Writes src/depesche/desk/static/world.svg: the outlines of countries as two paths, in the desk's own projection.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from depesche.desk.projection import HEIGHT, WIDTH, projected

TARGET = Path(__file__).resolve().parents[1] / "src/depesche/desk/static/world.svg"
ANTARCTICA = "010"


def arcs_of(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """The arcs of a quantised topology as longitudes and latitudes."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    return arcs


def path_of(rings: list[list[int]], arcs: list[list[tuple[float, float]]]) -> str:
    """Rings of arcs as the data of an SVG path, in steps of a tenth."""
    parts = []
    for ring in rings:
        points: list[tuple[float, float]] = []
        for number in ring:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc[1:] if points else arc
        for copy in copies_of(points):
            parts += outline_of(copy)
    return "".join(parts).replace(" -", "-")


def copies_of(points: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """A ring in one piece; twice where it goes over the edge of the map, once for each side."""
    whole: list[tuple[float, float]] = []
    turn = 0.0
    for longitude, latitude in points:
        if whole and abs(longitude + turn - whole[-1][0]) > 180:
            turn += 360 if longitude + turn < whole[-1][0] else -360
        whole.append((longitude + turn, latitude))
    west, east = min(x for x, _ in whole), max(x for x, _ in whole)
    turns = [0] + ([360] if west < -180.1 else []) + ([-360] if east > 180.1 else [])
    return [[(x + turn, y) for x, y in whole] for turn in turns]


def outline_of(points: list[tuple[float, float]]) -> list[str]:
    """A ring as a path in steps of a tenth; none where it is too small to be seen."""
    grid = [(round(10 * x), round(10 * y)) for x, y in (projected(*point) for point in points)]
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(grid) if (x, y) != (a, b)]
    return [f"M{grid[0][0]} {grid[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps) + "z"] if len(steps) > 2 else []


def main() -> None:
    """Write the map."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = arcs_of(topology)
    rings: list[list[int]] = []
    for country in topology["objects"]["countries"]["geometries"]:
        if country.get("id") != ANTARCTICA:
            polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
            rings += [ring for polygon in polygons for ring in polygon]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}">'
        f'<path id="land" transform="scale(.1)" d="{path_of(rings, arcs)}"/></svg>\n'
    )
    TARGET.write_text(svg, "utf-8")
    print(f"{TARGET}: {len(svg)} bytes")


if __name__ == "__main__":
    main()
