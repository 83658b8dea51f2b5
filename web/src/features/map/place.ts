import type { Corner } from './measure'

/** What a map shows, as it stands in an address: `114.70250,23.73397,11.5`. */
export interface View {
  lon: number
  lat: number
  zoom: number
}

export function readPlace(text: string): View | null {
  const [lon, lat, zoom] = text.split(',').map(Number)
  return [lon, lat, zoom].every((one) => one !== undefined && Number.isFinite(one)) && Math.abs(lon!) <= 180 && Math.abs(lat!) <= 85
    ? { lon: lon!, lat: lat!, zoom: Math.min(Math.max(zoom!, 0), 22) }
    : null
}

export function writePlace({ lon, lat, zoom }: View): string {
  return `${lon.toFixed(5)},${lat.toFixed(5)},${zoom.toFixed(1)}`
}

/** An outline in an address: `114.7,23.7;114.8,23.7;114.8,23.8`. */
export function readOutline(text: string): Corner[] {
  const corners = text.split(';').map((pair) => pair.split(',').map(Number))
  return corners.every((pair) => pair.length === 2 && pair.every(Number.isFinite)) && corners.length > 2 ? corners.map(([lon, lat]) => [lon!, lat!] as const) : []
}

export function writeOutline(corners: readonly Corner[]): string {
  return corners.map(([lon, lat]) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';')
}

/** The GeoJSON polygon of an outline. */
export function polygon(corners: readonly Corner[]) {
  return { type: 'Polygon' as const, coordinates: [[...corners, corners[0]!].map(([lon, lat]) => [lon, lat])] }
}

/** Corners of a circle around a place, for drawing. */
export function circle(lon: number, lat: number, metres: number): Corner[] {
  const north = metres / 110_800
  const east = north / Math.cos((lat * Math.PI) / 180)
  return Array.from({ length: 72 }, (_, step) => {
    const turn = (step * Math.PI) / 36
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)] as const
  })
}

/** The zoom at which so many metres fit into so many pixels (a tile has 512). */
export function zoomFor(metres: number, pixels: number, lat: number): number {
  return Math.log2((40_075_017 * Math.cos((lat * Math.PI) / 180) * pixels) / (512 * metres))
}

/** The view of a box of degrees over so many pixels; all of China where there is none. */
export function viewOf(box: readonly [number, number, number, number] | null, pixels: number): View {
  const [west, south, east, north] = box ?? [73, 18, 135, 53]
  const lat = (south + north) / 2
  const metres = Math.max((north - south) * 111_000, (east - west) * 102_000, 500)
  return { lon: (west + east) / 2, lat, zoom: Math.min(14, zoomFor(metres * 1.4, pixels, lat)) }
}

/** The number behind «1 :», on paper with 96 pixels an inch. */
export function scaleAt(zoom: number, lat: number): number {
  const metresOfAPixel = (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)
  return (metresOfAPixel * 96) / 0.0254
}

/** How many of each group find room in `most` lines: one of each in turn until the lines are full. */
export function sharesOf(sizes: readonly number[], most: number): number[] {
  const shares = sizes.map(() => 0)
  for (let left = most, round = 1; left > 0 && sizes.some((size) => size >= round); round++) {
    sizes.forEach((size, index) => {
      if (size < round || left === 0) return
      shares[index] = round
      left--
    })
  }
  return shares
}
