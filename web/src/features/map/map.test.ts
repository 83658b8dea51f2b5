import { expect, it } from 'vitest'
import { areaOf, formatArea, formatLength, lengthOf, metresBetween } from './measure'
import { layerColours } from './colours'
import { baseStyle, registerLayers } from './mapStyle'
import { circle, polygon, readOutline, readPlace, scaleAt, sharesOf, writeOutline, writePlace, zoomFor } from './place'
import type { Layer } from './api'

it('measures lengths along the sphere', () => {
  // One degree of a great circle of the mean radius 6371.0088 km.
  expect(metresBetween([114, 23], [114, 24])).toBeCloseTo(111_195.08, 1)
  expect(lengthOf([[114, 23], [114, 24], [114, 23]])).toBeCloseTo(2 * 111_195.08, 1)
  expect(lengthOf([[114, 23]])).toBe(0)
})

it('measures areas whichever way round, within two thousandths of the ellipsoid', () => {
  // 0.01° by 0.01° at 23.7° north: 1019.9 m by 1107.6 m on CGCS2000.
  const corners = [[114.6, 23.7], [114.61, 23.7], [114.61, 23.71], [114.6, 23.71]] as const
  expect(areaOf(corners) / (1019.9 * 1107.6)).toBeCloseTo(1, 2)
  expect(areaOf([...corners].reverse())).toBeCloseTo(areaOf(corners), 6)
  expect(areaOf(corners.slice(0, 2))).toBe(0)
})

it('measures the same area as the report of the place', () => {
  // The report told 628289.7 m² for this outline, on the ellipsoid of CGCS2000.
  const outline = [[114.658988, 23.674028], [114.672463, 23.672535], [114.676969, 23.669508], [114.663494, 23.668604]] as const
  expect(areaOf(outline) / 628_289.7).toBeCloseTo(1, 5)
})

it('writes measures as offices do', () => {
  expect(formatLength(845.4)).toBe('845 m')
  expect(formatLength(3270)).toBe('3.27 km')
  expect(formatArea(10_000, '亩')).toBe('10000 m² · 15.00 亩')
  expect(formatArea(2_500_000, 'mu')).toBe('2.50 km² · 3750 mu')
})

it('keeps what a map shows in an address and refuses what is none', () => {
  expect(readPlace(writePlace({ lon: 114.702517, lat: 23.733969, zoom: 11.52 }))).toEqual({ lon: 114.70252, lat: 23.73397, zoom: 11.5 })
  expect(readPlace('')).toBeNull()
  expect(readPlace('200,23,4')).toBeNull()
  expect(readOutline(writeOutline([[114.7, 23.7], [114.8, 23.7], [114.8, 23.8]]))).toEqual([[114.7, 23.7], [114.8, 23.7], [114.8, 23.8]])
  expect(readOutline('114.7,23.7;114.8,23.7')).toEqual([])
  expect(polygon([[1, 2], [3, 4], [5, 6]]).coordinates[0]).toHaveLength(4)
})

it('finds the zoom for a distance and the scale of a zoom', () => {
  const zoom = zoomFor(4000, 300, 23.7)
  // 300 pixels are 79.4 mm on paper, so 4000 m become 1 : 50 394.
  expect(scaleAt(zoom, 23.7)).toBeCloseTo(4000 / ((300 * 0.0254) / 96), 0)
  expect(metresBetween([114.6, 23.7], circle(114.6, 23.7, 500)[0]!) / 500).toBeCloseTo(1, 2)
})

const layer: Layer = {
  key: 'enterprises', part: 'source', code: 'R24', title: { zh: '企业', en: 'Enterprises' }, shape: 'AREA', entries: 1, box: null,
  legend: { field: 'operation', label: { zh: '状态', en: 'State' }, words: [{ code: 'OPERATING', label: { zh: '在产', en: 'Operating' } }] }, tiles: '', revision: '',
}

it('asks nobody for letters and nobody for pictures unless a base map is set', () => {
  const bare = baseStyle({ pictures: [], origin: { zh: '', en: '' } }, 'https://desk', false)
  expect(bare.glyphs).toBeUndefined()
  expect(JSON.stringify(bare)).not.toMatch(/https?:\/\/(?!desk\/tiles\/)/)
  const based = baseStyle({ pictures: ['https://t0.tianditu.gov.cn/{z}/{x}/{y}'], origin: { zh: '天地图', en: 'Tianditu' } }, 'https://desk', true)
  expect(based.sources.picture0).toMatchObject({ type: 'raster', attribution: 'Tianditu' })
})

it('draws every layer of a register from its own tiles, coloured by the words of its legend', () => {
  const drawn = registerLayers({ layer, colour: '#123456', byWord: true, address: '' })
  expect(drawn.every((one) => 'source-layer' in one && one['source-layer'] === 'enterprises')).toBe(true)
  expect(JSON.stringify(drawn.find((one) => one.id.endsWith('-mark')))).toContain('OPERATING')
})

it('gives a layer one colour where others lie beside it, so that the same colour never means two things', () => {
  const drawn = registerLayers({ layer, colour: '#123456', byWord: false, address: '' })
  expect(JSON.stringify(drawn)).not.toContain('OPERATING')
  expect(JSON.stringify(drawn.find((one) => one.id.endsWith('-mark')))).toContain('#123456')
})

it('gives layers that are shown together different colours, and keeps those that came first', () => {
  const all = Array.from({ length: 30 }, (_, place) => `layer${place}`)
  const shown = ['layer3', 'layer15', 'layer27', 'layer4']
  const colours = layerColours(shown, all)
  expect(new Set(Object.values(colours)).size).toBe(4)
  expect(layerColours(shown.slice(0, 2), all).layer15).toBe(colours.layer15)
  expect(layerColours(['layer15'], all).layer15).toBe(layerColours(['layer3'], all).layer3)
})

it('fills the lines of a report with some of every group, none beyond its size', () => {
  expect(sharesOf([6, 1, 59, 1], 22)).toEqual([6, 1, 14, 1])
  expect(sharesOf([2, 2], 22)).toEqual([2, 2])
  expect(sharesOf([5, 5, 5], 2)).toEqual([1, 1, 0])
  expect(sharesOf([], 22)).toEqual([])
})
