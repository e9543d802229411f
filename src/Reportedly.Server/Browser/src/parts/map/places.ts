// Where incidents lie, as the server counts them, and how large each place is drawn.
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";

export interface Place {
  at: string;
  latitude: number;
  longitude: number;
  precision: "point" | "settlement" | "district" | "admin1" | "country" | "region";
  incidents: number;
}

export interface Country {
  at: string;
  name: string;
  number: string | null;
  incidents: number;
}

export interface MapData {
  total: number;
  nowhere: number;
  places: Place[];
  countries: Country[];
}

/** Kilometres from the middle within which something placed so exactly may have happened; 0 for what is drawn as a dot. */
const reach: Record<Place["precision"], number> = {
  point: 0,
  settlement: 0,
  district: 15,
  admin1: 80,
  country: 300,
  region: 300,
};

const kilometresOfDegree = 111.2;
const corners = 48;

export function isArea(place: Place): boolean {
  return reach[place.precision] > 0;
}

export function dots(places: Place[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: places
      .filter((place) => !isArea(place))
      .map((place) => ({
        type: "Feature",
        properties: { at: place.at },
        geometry: { type: "Point", coordinates: [place.longitude, place.latitude] },
      })),
  };
}

export function areas(places: Place[]): FeatureCollection<Polygon> {
  return { type: "FeatureCollection", features: places.filter(isArea).map(circle) };
}

/** A circle on the globe, as large as the place may be. */
export function circle(place: Place): Feature<Polygon> {
  const kilometres = Math.max(reach[place.precision], 3);
  const high = kilometres / kilometresOfDegree;
  const wide = high / Math.max(0.05, Math.cos((place.latitude * Math.PI) / 180));
  const ring = Array.from({ length: corners + 1 }, (_, i) => {
    const turn = (2 * Math.PI * (i % corners)) / corners;
    return [place.longitude + wide * Math.cos(turn), place.latitude + high * Math.sin(turn)];
  });
  return { type: "Feature", properties: { at: place.at }, geometry: { type: "Polygon", coordinates: [ring] } };
}

export interface Cluster {
  places: Place[];
  incidents: number;
}

/** Puts places together that would be drawn over each other; that with the most incidents stands first in each. */
export function clusters(places: Place[], project: (place: Place) => { x: number; y: number }, size: number): Cluster[] {
  const cells = new Map<string, Cluster>();
  for (const place of places) {
    const { x, y } = project(place);
    const key = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const cell = cells.get(key);
    if (cell) {
      cell.places.push(place);
      cell.incidents += place.incidents;
    } else {
      cells.set(key, { places: [place], incidents: place.incidents });
    }
  }
  return [...cells.values()];
}
