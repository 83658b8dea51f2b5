import type { Component, InjectionKey } from 'vue'

/**
 * A dialog that asks for a place on a map, given by whoever has a map; the registers know none. It takes `register`, `outline`
 * (an outline is asked for, not one place), `place` and `corners` (degrees of what stands there now), and emits `place`,
 * `outline` (a GeoJSON polygon) and `close`.
 */
export const placePicker: InjectionKey<Component> = Symbol('placePicker')
