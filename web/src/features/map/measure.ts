/** A corner in degrees: longitude, latitude. */
export type Corner = readonly [number, number]

/** Mean radius of the earth in metres. */
const meanRadius = 6_371_008.8
/** Half the long axis of the ellipsoid of CGCS2000 in metres, and its first eccentricity. */
const longHalf = 6_378_137
const eccentricity = 0.0818191910428

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

/** The surface of the ellipsoid from the equator to a latitude, for a radian of longitude and half the long axis squared, twice. */
function surfaceTo(lat: number): number {
  const sine = Math.sin(radians(lat))
  const e = eccentricity
  return (1 - e * e) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e)
}

/** Square metres on the ellipsoid inside a line closed to a ring, as a report of the place tells them but for its curved sides. */
export function areaOf(corners: readonly Corner[]): number {
  if (corners.length < 3) return 0
  let sum = 0
  corners.forEach(([lon, lat], index) => {
    const [nextLon, nextLat] = corners[(index + 1) % corners.length]!
    sum += radians(nextLon - lon) * (surfaceTo(lat) + surfaceTo(nextLat))
  })
  return Math.abs((sum * longHalf ** 2) / 4)
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
