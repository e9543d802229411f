// The map of Explore. It adds to the list of places beside it and never has more than that: whoever cannot use it lacks nothing.
import { Map as GlMap, Marker, NavigationControl, setWorkerUrl, type GeoJSONSource, type LngLatBoundsLike } from "maplibre-gl";
import sheetUrl from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { Listing } from "./parts/map/listing";
import { follow, hatch, styleOf } from "./parts/map/look";
import { areas, circle, clusters, dots, type Cluster, type MapData, type Place } from "./parts/map/places";
import { loadWorld, type World } from "./parts/map/world";

/** How much room a number takes, in pixels. */
const wide = 48;
const high = 34;
const closest = 10;

const room = document.getElementById("explore-canvas");
if (room) {
  start(room).catch((why: unknown) => {
    fail(`The map cannot be drawn here: ${why instanceof Error ? why.message : String(why)}. The list of places and the map that does not move say the same.`);
  });
}

function fail(says: string): void {
  room!.hidden = true;
  document.getElementById("explore-world")!.hidden = false;
  const line = document.getElementById("explore-failed")!;
  line.textContent = says;
  line.hidden = false;
}

async function start(canvas: HTMLElement): Promise<void> {
  if (!document.createElement("canvas").getContext("webgl2")) {
    throw new Error("this browser has no WebGL 2");
  }
  const source = canvas.dataset["source"]!;
  const [world, data] = await Promise.all([loadWorld(), load(source), sheet()]);
  canvas.hidden = false;
  // What the server drew stands until there is something better.
  document.getElementById("explore-world")!.hidden = true;
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const map = new GlMap({
    container: canvas,
    style: styleOf(world),
    bounds: boundsOf(data),
    // No place lies under the buttons in the corner.
    fitBoundsOptions: { padding: { top: 96, right: 56, bottom: 40, left: 40 }, maxZoom: 7 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: true,
    maxZoom: 13,
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.on("error", (event) => console.error(event.error));
  map.once("style.load", () => {
    map.addImage("hatch", hatch());
    new PlacedIncidents(map, world, data, new Listing(source, document.getElementById("explore-place")!)).draw();
    follow(map);
    searchHere(map, canvas.dataset["base"]!);
    canvas.dataset["ready"] = "true";
  });
}

async function load(source: string): Promise<MapData> {
  const answer = await fetch(source);
  if (!answer.ok) {
    throw new Error(`the desk did not say where incidents lie (${answer.status})`);
  }
  return (await answer.json()) as MapData;
}

function sheet(): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = sheetUrl;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}

function boundsOf(data: MapData): LngLatBoundsLike {
  const box = new URL(location.href).searchParams.get("box")?.split(",").map(Number);
  if (box?.length === 4 && box.every(Number.isFinite) && box[0]! < box[2]!) {
    return box as [number, number, number, number];
  }
  return extent(data.places);
}

function extent(places: Place[]): [number, number, number, number] {
  if (places.length === 0) {
    return [-150, -50, 170, 70];
  }
  const longitudes = places.map((place) => place.longitude);
  const latitudes = places.map((place) => place.latitude);
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b));
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b));
  return [least(longitudes), least(latitudes), most(longitudes), most(latitudes)];
}

function searchHere(map: GlMap, base: string): void {
  const button = document.getElementById("explore-area")!;
  button.hidden = false;
  button.addEventListener("click", () => {
    const bounds = map.getBounds();
    const address = new URL(base, location.href);
    if (bounds.getEast() - bounds.getWest() < 360) {
      const turned = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
      const box = [turned(bounds.getWest()), bounds.getSouth(), turned(bounds.getEast()), bounds.getNorth()];
      address.searchParams.set("box", box.map((degrees) => degrees.toFixed(4)).join(","));
    } else {
      address.searchParams.delete("box");
    }
    location.assign(address);
  });
}

/** Places, countries and counts on the map, and what happens where somebody points at them. */
class PlacedIncidents {
  readonly #names = new Map<string, string>();
  #markers: Marker[] = [];

  constructor(
    private readonly map: GlMap,
    private readonly world: World,
    private readonly data: MapData,
    private readonly listing: Listing,
  ) {
    for (const link of document.querySelectorAll<HTMLElement>("a[data-at]")) {
      this.#names.set(link.dataset["at"]!, link.textContent.trim());
      link.addEventListener("focus", () => this.#outline(link.dataset["at"]!));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.#go(link.dataset["at"]!);
      });
    }
  }

  draw(): void {
    this.#source("areas").setData(areas(this.data.places));
    this.#source("dots").setData(dots(this.data.places));
    const numbers = this.data.countries.map((country) => country.number).filter((number) => number !== null);
    this.map.setFilter("hatched", ["in", ["get", "number"], ["literal", numbers]]);
    this.#count();
    this.map.on("moveend", () => this.#count());
    this.map.on("mousemove", "land", (event) => {
      const country = event.features?.[0]?.properties as { number: string; name: string } | undefined;
      if (country) {
        this.#say(country);
      }
    });
    this.map.on("click", "hatched", (event) => {
      const number = event.features?.[0]?.properties?.["number"] as string | undefined;
      const country = this.data.countries.find((each) => each.number === number);
      const isOver = this.map.queryRenderedFeatures(event.point, { layers: ["dots", "areas"] }).length > 0;
      if (country && !isOver) {
        void this.listing.show([country.at]);
      }
    });
    this.map.on("click", (event) => {
      const found = this.map.queryRenderedFeatures(event.point, { layers: ["dots", "areas"] });
      const keys = [...new Set(found.map((feature) => feature.properties["at"] as string))];
      if (keys.length > 0) {
        void this.listing.show(keys);
      }
    });
  }

  /** Numbers stand on places; where places would cover each other, one number stands for all of them. */
  #count(): void {
    this.#markers.forEach((marker) => marker.remove());
    const bounds = this.map.getBounds();
    const seen = this.data.places.filter((place) => bounds.contains([place.longitude, place.latitude]));
    const project = (place: { longitude: number; latitude: number }) => this.map.project([place.longitude, place.latitude]);
    this.#markers = clusters(seen, project, wide, high).map((cluster) => {
      const first = cluster.places[0]!;
      return new Marker({ element: this.#button(cluster), anchor: "bottom-left" })
        .setLngLat([first.longitude, first.latitude])
        .addTo(this.map);
    });
  }

  #button(cluster: Cluster): HTMLElement {
    const first = cluster.places[0]!;
    const button = document.createElement("button");
    const name = this.#names.get(first.at) ?? "a place";
    const counted = `${cluster.incidents.toLocaleString("en")} incident${cluster.incidents === 1 ? "" : "s"}`;
    button.type = "button";
    button.className = "area-count";
    button.textContent = cluster.incidents.toLocaleString("en");
    button.setAttribute(
      "aria-label",
      cluster.places.length === 1 ? `${counted}: ${name}` : `${counted} in ${cluster.places.length} places near ${name}`,
    );
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      if (cluster.places.length === 1 || this.map.getZoom() >= closest) {
        this.#outline(first.at);
        void this.listing.show(cluster.places.map((place) => place.at));
      } else {
        this.map.fitBounds(extent(cluster.places), { padding: 80, maxZoom: closest });
      }
    });
    return button;
  }

  #go(at: string): void {
    this.#outline(at);
    const place = this.data.places.find((each) => each.at === at);
    if (place) {
      this.map.easeTo({ center: [place.longitude, place.latitude], zoom: Math.max(this.map.getZoom(), 6) });
    }
    void this.listing.show([at]);
  }

  #outline(at: string): void {
    const place = this.data.places.find((each) => each.at === at);
    const country = this.data.countries.find((each) => each.at === at);
    const shape = place
      ? [circle(place)]
      : this.world.countries.features.filter((each) => country?.number && each.properties.number === country.number);
    this.#source("shown").setData({ type: "FeatureCollection", features: shape });
  }

  #say(country: { number: string; name: string }): void {
    const known = this.data.countries.find((each) => each.number === country.number);
    const line = document.getElementById("explore-under")!;
    const says = known
      ? `${country.name}: ${known.incidents.toLocaleString("en")} known by the country alone`
      : country.name;
    if (line.textContent !== says) {
      line.textContent = says;
    }
  }

  #source(name: string): GeoJSONSource {
    return this.map.getSource(name) as GeoJSONSource;
  }
}
