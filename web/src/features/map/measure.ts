/** A corner in degrees: longitude, latitude. */
export type Corner = readonly [number, number]

/** Mean radius of the earth in metres, and the one of a sphere with the earth's surface. */
const meanRadius = 6_371_008.8
const authalicRadius = 6_371_007.2

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two corners on the sphere, right to half a percent. */
export function metresBetween([lon1, lat1]: Corner, [lon2, lat2]: Corner): number {
  const north = Math.sin(radians(lat2 - lat1) / 2)
  const east = Math.sin(radians(lon2 - lon1) / 2)
  return 2 * meanRadius * Math.asin(Math.sqrt(north ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * east ** 2))
}

/** Metres along a line. */
export function lengthOf(corners: readonly Corner[]): number {
  return corners.slice(1).reduce((sum, corner, index) => sum + metresBetween(corners[index]!, corner), 0)
}

/** Square metres inside a line closed to a ring; measured on a sphere, so good for an overview and not for a certificate. */
export function areaOf(corners: readonly Corner[]): number {
  if (corners.length < 3) return 0
  let sum = 0
  corners.forEach(([lon, lat], index) => {
    const [nextLon, nextLat] = corners[(index + 1) % corners.length]!
    sum += radians(nextLon - lon) * (2 + Math.sin(radians(lat)) + Math.sin(radians(nextLat)))
  })
  return Math.abs((sum * authalicRadius ** 2) / 2)
}

/** `845 m`, `3.27 km`. */
export function formatLength(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(metres < 10_000 ? 2 : 1)} km`
}

/** Square metres and mu (亩, 15 to the hectare); hectares where it is large. */
export function formatArea(squareMetres: number, mu: string): string {
  const land = squareMetres < 1e6 ? `${Math.round(squareMetres)} m²` : `${(squareMetres / 1e6).toFixed(2)} km²`
  return `${land} · ${((squareMetres * 15) / 10_000).toFixed(squareMetres < 1e5 ? 2 : 0)} ${mu}`
}
