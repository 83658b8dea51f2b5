/** A place as people read it. Lengths in metres on the ground, from degrees of CGCS2000. */

const metresPerDegree = 111_320

/** `23°44′05.2″N` from decimal degrees. */
export function degrees(value: number, positive: string, negative: string): string {
  const tenths = Math.round(Math.abs(value) * 36_000)
  const minutes = String(Math.floor(tenths / 600) % 60).padStart(2, '0')
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0')
  return `${Math.floor(tenths / 36_000)}°${minutes}′${seconds}″${value < 0 ? negative : positive}`
}

type Ring = readonly (readonly [number, number])[]

/** Rings of a GeoJSON polygon or of several; none where it is something else. */
export function ringsOf(geometry: unknown): Ring[] {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown }
  if (!Array.isArray(coordinates)) return []
  if (type === 'Polygon') return coordinates as Ring[]
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : []
}

export interface Outline {
  /** of an SVG path, north up */
  path: string
  width: number
  height: number
  metresWide: number
  metresHigh: number
}

/** The outline drawn into a box whose longer side has `side` pixels, true to shape at its latitude. */
export function outlineOf(geometry: unknown, side: number): Outline | null {
  const rings = ringsOf(geometry)
  const points = rings.flat()
  if (!points.length) return null
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const west = lons.reduce((a, b) => Math.min(a, b))
  const east = lons.reduce((a, b) => Math.max(a, b))
  const south = lats.reduce((a, b) => Math.min(a, b))
  const north = lats.reduce((a, b) => Math.max(a, b))
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const metresWide = (east - west) * metresPerDegree * narrower
  const metresHigh = (north - south) * metresPerDegree
  const margin = 8
  const scale = (side - 2 * margin) / Math.max(metresWide, metresHigh, 1)
  const place = ([lon, lat]: readonly [number, number]) =>
    `${(margin + (lon - west) * metresPerDegree * narrower * scale).toFixed(1)} ${(margin + (north - lat) * metresPerDegree * scale).toFixed(1)}`
  return {
    path: rings.map((ring) => `M${ring.map(place).join('L')}Z`).join(''),
    width: Math.round(metresWide * scale + 2 * margin),
    height: Math.round(metresHigh * scale + 2 * margin),
    metresWide: Math.round(metresWide),
    metresHigh: Math.round(metresHigh),
  }
}
