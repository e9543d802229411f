// How the map looks: the colours of the desk, in light and in dark.
import type { Map as GlMap, StyleSpecification } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { World } from "./world";

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function colours() {
  return {
    sea: colour("--ground-3"),
    land: colour("--ground"),
    line: colour("--line-strong"),
    ink: colour("--link"),
    shown: colour("--red"),
  };
}

export function styleOf(world: World): StyleSpecification {
  const { sea, land, line, ink, shown } = colours();
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: world.countries },
      borders: { type: "geojson", data: world.borders },
      areas: { type: "geojson", data: nothing },
      dots: { type: "geojson", data: nothing },
      shown: { type: "geojson", data: nothing },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": sea } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": land } },
      { id: "hatched", type: "fill", source: "countries", filter: ["==", ["get", "number"], "none"], paint: { "fill-pattern": "hatch" } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": line, "line-width": 0.7 } },
      { id: "areas", type: "fill", source: "areas", paint: { "fill-color": ink, "fill-opacity": 0.15 } },
      {
        id: "area-lines",
        type: "line",
        source: "areas",
        paint: { "line-color": ink, "line-width": 1.5, "line-dasharray": [3, 2] },
      },
      {
        id: "dots",
        type: "circle",
        source: "dots",
        paint: { "circle-radius": 4, "circle-color": ink, "circle-stroke-color": land, "circle-stroke-width": 1 },
      },
      { id: "shown", type: "line", source: "shown", paint: { "line-color": shown, "line-width": 3 } },
    ],
  };
}

/** Slanted lines in the colour of the ink; drawn here, so that nothing is loaded. */
export function hatch(): ImageData {
  const size = 12;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d")!;
  pen.strokeStyle = colour("--link");
  pen.lineWidth = 2;
  pen.globalAlpha = 0.7;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 2, size + 2);
    pen.lineTo(shift + size + 2, -2);
  }
  pen.stroke();
  return pen.getImageData(0, 0, size, size);
}

/** Follows the switch between light and dark. */
export function follow(map: GlMap): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    const { sea, land, line, ink, shown } = colours();
    map.setPaintProperty("sea", "background-color", sea);
    map.setPaintProperty("land", "fill-color", land);
    map.setPaintProperty("borders", "line-color", line);
    map.setPaintProperty("areas", "fill-color", ink);
    map.setPaintProperty("area-lines", "line-color", ink);
    map.setPaintProperty("dots", "circle-color", ink);
    map.setPaintProperty("dots", "circle-stroke-color", land);
    map.setPaintProperty("shown", "line-color", shown);
    map.updateImage("hatch", hatch());
  });
}
