/** Colours of layers, told apart on white and on green; the layers of a map take them in turn. */
const ofLayers = ['#1b6ca8', '#b3541e', '#6a3d9a', '#2f6b4f', '#a3195b', '#8a6d00', '#0b7a75', '#8c2d04', '#4a5aa8', '#5c6b00', '#7a4a8a', '#365c2b']

/** Colours of the words of a legend, in their order. */
const ofWords = ['#1b6ca8', '#c2571a', '#2f6b4f', '#a3195b', '#8a6d00', '#6a3d9a', '#0b7a75', '#7a3b12', '#4a5aa8', '#5d665f']

export function layerColour(place: number): string {
  return ofLayers[place % ofLayers.length]!
}

export function wordColour(place: number): string {
  return ofWords[place % ofWords.length]!
}
