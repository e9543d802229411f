// Where incidents lie, as the server counts them, and how large each place is drawn.
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";

export interface Place {
  at: string;
  latitude: number;
  longitude: number;
  precision: "point" | "settlement" | "district" | "admin1" | "country" | "region";
  /** True where it is drawn as a circle, false where as a dot. */
  is_area: boolean;
  /** How far from the point it may well have happened: what an export says, too. */
  kilometres: number;
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

const kilometresOfDegree = 111.2;
const corners = 48;

export function dots(places: Place[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: places
      .filter((place) => !place.is_area)
      .map((place) => ({
        type: "Feature",
        properties: { at: place.at },
        geometry: { type: "Point", coordinates: [place.longitude, place.latitude] },
      })),
  };
}

export function areas(places: Place[]): FeatureCollection<Polygon> {
  return { type: "FeatureCollection", features: places.filter((place) => place.is_area).map(circle) };
}

/** A circle on the globe, as large as the place may be. */
export function circle(place: Place): Feature<Polygon> {
  const high = place.kilometres / kilometresOfDegree;
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

/** Puts places together whose numbers would cover each other; that with the most incidents stands first in each. */
export function clusters(places: Place[], project: (place: Place) => { x: number; y: number }, wide: number, high: number): Cluster[] {
  const heaps: { x: number; y: number; cluster: Cluster }[] = [];
  for (const place of places) {
    const { x, y } = project(place);
    const heap = heaps.find((each) => Math.abs(each.x - x) < wide && Math.abs(each.y - y) < high);
    if (heap) {
      heap.cluster.places.push(place);
      heap.cluster.incidents += place.incidents;
    } else {
      heaps.push({ x, y, cluster: { places: [place], incidents: place.incidents } });
    }
  }
  return heaps.map((heap) => heap.cluster);
}
