import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { wordColour } from './colours'
import type { Base, Layer } from './api'

/** What one layer is drawn with. */
export interface Shown {
  layer: Layer
  colour: string
  /** whether its marks have the colours of its legend; else of the layer, so that layers are told apart */
  byWord: boolean
  /** of a tile, with the words of the list */
  address: string
}

/** No glyphs come from a server: every letter is drawn from the fonts of the reader's machine. */
const font = ['sans-serif']

/** The map before any register: paper, boundaries, towns, and somebody else's map beneath where one is set. */
export function baseStyle(base: Base | undefined, origin: string, english: boolean): StyleSpecification {
  const pictures = base?.pictures ?? []
  const name = ['get', english ? 'en' : 'zh']
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(pictures.map((address, index) => [
        `picture${index}`, { type: 'raster', tiles: [address], tileSize: 256, maxzoom: 18, attribution: english ? base?.origin.en : base?.origin.zh },
      ])),
      boundaries: { type: 'vector', tiles: [`${origin}/tiles/boundaries/{z}/{x}/{y}.mvt`], maxzoom: 12 },
      towns: { type: 'vector', tiles: [`${origin}/tiles/towns/{z}/{x}/{y}.mvt`], maxzoom: 12 },
      drawn: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#eef1ef' } },
      ...pictures.map((_, index): LayerSpecification => ({ id: `picture${index}`, type: 'raster', source: `picture${index}` })),
      ...(pictures.length ? [] : [{ id: 'land', type: 'fill', source: 'boundaries', 'source-layer': 'boundaries', paint: { 'fill-color': '#fbfcfa' } } as LayerSpecification]),
      { id: 'border', type: 'line', source: 'boundaries', 'source-layer': 'boundaries', paint: { 'line-color': '#7f8a85', 'line-width': 1.4, 'line-dasharray': [4, 2] } },
      {
        id: 'town', type: 'symbol', source: 'towns', 'source-layer': 'towns', minzoom: 9,
        layout: { 'text-field': name as never, 'text-font': font, 'text-size': 13 },
        paint: { 'text-color': '#4f5a55', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
      },
      { id: 'drawn-area', type: 'fill', source: 'drawn', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': '#1a5fb4', 'fill-opacity': 0.12 } },
      { id: 'drawn-line', type: 'line', source: 'drawn', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': '#1a5fb4', 'line-width': 2, 'line-dasharray': [2, 1] } },
      { id: 'drawn-point', type: 'circle', source: 'drawn', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 4, 'circle-color': '#ffffff', 'circle-stroke-color': '#1a5fb4', 'circle-stroke-width': 2 } },
    ],
  }
}

/** Marks by the words of the legend, the colour of the layer for what has none. */
function colourOf({ layer, colour, byWord }: Shown): string | ['match', ...unknown[]] {
  if (!layer.legend || !byWord) return colour
  return ['match', ['get', 'kind'], ...layer.legend.words.flatMap((word, index) => [word.code, wordColour(index)]), colour]
}

/** What a register is drawn as: outlines, marks, marks with a number where many lie together, names from near. */
export function registerLayers(shown: Shown): LayerSpecification[] {
  const source = `register-${shown.layer.key}`
  const of = { source, 'source-layer': shown.layer.key }
  const colour = colourOf(shown) as never
  const many = ['has', 'count'] as never
  const size = ['coalesce', ['get', 'count'], 1]
  return [
    { id: `${source}-fill`, type: 'fill', ...of, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colour, 'fill-opacity': 0.35 } },
    { id: `${source}-line`, type: 'line', ...of, filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': colour, 'line-width': 1.5 } },
    {
      id: `${source}-many`, type: 'circle', ...of, filter: many,
      paint: {
        'circle-color': shown.colour, 'circle-opacity': 0.85, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1,
        'circle-radius': ['interpolate', ['linear'], ['log10', size as never], 0, 5, 1, 9, 2, 12, 4, 20],
      },
    },
    {
      id: `${source}-mark`, type: 'circle', ...of, filter: ['all', ['==', ['geometry-type'], 'Point'], ['!', many]],
      paint: { 'circle-color': colour, 'circle-radius': 6, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1.5 },
    },
    {
      id: `${source}-number`, type: 'symbol', ...of, filter: ['all', many, ['>', size as never, 1]],
      layout: { 'text-field': ['to-string', ['get', 'count']], 'text-font': font, 'text-size': 11, 'text-allow-overlap': true, 'text-ignore-placement': true }, paint: { 'text-color': '#ffffff' },
    },
    {
      id: `${source}-name`, type: 'symbol', ...of, minzoom: 13, filter: ['!', many],
      layout: { 'text-field': ['get', 'label'], 'text-font': font, 'text-size': 12, 'text-offset': [0, 0.9], 'text-anchor': 'top', 'text-max-width': 12, 'text-optional': true },
      paint: { 'text-color': '#1f2623', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
    },
  ]
}
