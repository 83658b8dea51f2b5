/** Where this device is, by its own account. Degrees of WGS 84, which lie within a metre of CGCS2000. */
export interface Whereabouts {
  lon: number
  lat: number
  /** in metres */
  accuracy: number
}

/** Why a device does not tell where it is: not allowed, not able, too slow, or the page came without https. */
export type Unknown = 'denied' | 'unavailable' | 'timeout' | 'insecure'

/** More than this is told to be checked on the map. */
export const coarseMetres = 100

/** @throws Unknown */
export function askWhereabouts(): Promise<Whereabouts> {
  return new Promise((resolve, reject: (why: Unknown) => void) => {
    if (!window.isSecureContext) return reject('insecure')
    if (!('geolocation' in navigator)) return reject('unavailable')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, accuracy: Math.round(coords.accuracy) }),
      ({ code }) => reject(code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    )
  })
}
