// The world under the map: countries and their borders, from a file of our own.
import type { Feature, FeatureCollection, Geometry, MultiLineString } from "geojson";
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
        geometry: country.geometry,
        properties: { number: String(country.id ?? ""), name: country.properties.name },
      })),
    },
    borders: { type: "Feature", properties: {}, geometry: mesh(atlas, atlas.objects.countries) },
  };
}
