/** A day with its value; null where there was none. */
export interface ChartPoint {
  day: string
  value: number | null
}

export interface Plotted {
  x: number
  y: number | null
}

/** The space of the picture inside its axes, in pixels. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

/** Round steps of 1, 2, 2.5 or 5 times a power of ten that cover the values; nought belongs to it unless all lie far from it. */
export function ticks(values: readonly number[], about = 4): number[] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (!Number.isFinite(low) || (low === 0 && high === 0)) return [0, 1]
  const far = low > 0 && high - low < low / 2
  const from = far ? low : Math.min(0, low)
  const to = Math.max(high, far ? high : 0)
  const span = to - from || Math.abs(to) || 1
  const power = 10 ** Math.floor(Math.log10(span / about))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power * about >= span) ?? 10) * power
  const first = Math.floor(from / step)
  const last = Math.max(Math.ceil(to / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)))
}

/** Days along, values up. */
export function plot(points: readonly ChartPoint[], scale: readonly number[], frame: Frame): Plotted[] {
  const days = points.map((point) => Date.parse(point.day))
  const first = Math.min(...days)
  const span = Math.max(...days) - first || 1
  const low = scale[0]!
  const high = scale[scale.length - 1]!
  return points.map((point, at) => ({
    x: points.length === 1 ? (frame.left + frame.right) / 2 : frame.left + ((days[at]! - first) / span) * (frame.right - frame.left),
    y: point.value === null ? null : height(point.value, low, high, frame),
  }))
}

export function height(value: number, low: number, high: number, frame: Frame): number {
  return frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top)
}

/** Lines between neighbours that both have a value: a gap stays a gap. */
export function path(plotted: readonly Plotted[]): string {
  let pen = ''
  return plotted.flatMap(({ x, y }) => {
    if (y === null) {
      pen = ''
      return []
    }
    const step = `${pen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
    pen = 'down'
    return [step]
  }).join('')
}

/** Which point lies nearest to a place along the picture. */
export function nearest(plotted: readonly Plotted[], x: number): number {
  return plotted.reduce((best, point, at) => (Math.abs(point.x - x) < Math.abs(plotted[best]!.x - x) ? at : best), 0)
}
