// The world under the map: countries and their borders, from a file of our own.
import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasUrl from "world-atlas/countries-50m.json?url";

export interface World {
  /** Countries, with `number` (ISO 3166-1 numeric) and `name`. */
  countries: FeatureCollection<Geometry, { number: string; name: string }>;
  /** Borders between countries, each once, and coasts. */
  borders: Feature<MultiLineString>;
}

export async function loadWorld(): Promise<World> {
  const answer = await fetch(atlasUrl);
  if (!answer.ok) {
    throw new Error(`the shapes of countries cannot be loaded (${answer.status})`);
  }
  const atlas = (await answer.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const countries = feature(atlas, atlas.objects.countries);
  return {
    countries: {
      type: "FeatureCollection",
      features: countries.features.map((country) => ({
        type: "Feature",
        geometry: unturned(country.geometry),
        properties: { number: String(country.id ?? ""), name: country.properties.name },
      })),
    },
    borders: { type: "Feature", properties: {}, geometry: unturned(mesh(atlas, atlas.objects.countries)) },
  };
}

/**
 * The atlas is sewn together at the date line, as for a globe. On a flat map a line that steps over it would run across the whole world;
 * here it goes on beyond 180 degrees, and one around a pole is closed along the pole.
 */
function unturned<G extends Geometry>(shape: G): G {
  switch (shape.type) {
    case "Polygon":
      return { ...shape, coordinates: shape.coordinates.map(ring) };
    case "MultiPolygon":
      return { ...shape, coordinates: shape.coordinates.map((polygon) => polygon.map(ring)) };
    case "MultiLineString":
      return { ...shape, coordinates: shape.coordinates.map(onward) };
    default:
      return shape;
  }
}

function ring(points: Position[]): Position[] {
  const all = onward(points);
  const first = all[0]!;
  const last = all[all.length - 1]!;
  if (Math.abs(last[0]! - first[0]!) < 180) {
    return all;
  }
  const pole = first[1]! < 0 ? -85 : 85;
  return [...all, [last[0]!, pole], [first[0]!, pole], first];
}

function onward(points: Position[]): Position[] {
  let turned = 0;
  return points.map((point, i) => {
    const step = i === 0 ? 0 : point[0]! - points[i - 1]![0]!;
    turned += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [point[0]! + turned, point[1]!];
  });
}
