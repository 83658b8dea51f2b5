/** Colours of layers, told apart on white and on green; the layers of a map take them in turn. */
const ofLayers = ['#1b6ca8', '#b3541e', '#6a3d9a', '#2f6b4f', '#a3195b', '#8a6d00', '#0b7a75', '#8c2d04', '#4a5aa8', '#5c6b00', '#7a4a8a', '#365c2b']

/** Colours of the words of a legend, in their order. */
const ofWords = ['#1b6ca8', '#c2571a', '#2f6b4f', '#a3195b', '#8a6d00', '#6a3d9a', '#0b7a75', '#7a3b12', '#4a5aa8', '#5d665f']

/** A colour for each layer shown, by key: its own by its place among all, the next free one where an earlier layer has that. */
export function layerColours(shown: readonly string[], all: readonly string[]): Record<string, string> {
  const free = new Set(ofLayers)
  const colours: Record<string, string> = {}
  for (const key of shown) {
    if (!free.size) ofLayers.forEach((colour) => free.add(colour))
    const own = Math.max(0, all.indexOf(key)) % ofLayers.length
    const colour = [...ofLayers.slice(own), ...ofLayers.slice(0, own)].find((one) => free.has(one))!
    free.delete(colour)
    colours[key] = colour
  }
  return colours
}

export function wordColour(place: number): string {
  return ofWords[place % ofWords.length]!
}
