/** The newsroom's pictures by their names; what a scene is: ../pictures.mjs. */
export const scenes = {
  'quay-morning': { hue: 205, turn: 42, sun: [0.45, 0.56, 0.27], hills: [[0.22, 0.19, 0.82, 0.45]] },
  'night-berth': {
    hue: 222,
    turn: 40,
    sun: [0.58, 0.63, 0.36],
    hills: [
      [0.26, 0.1, 1.15, 0.2],
      [0.12, 0.07, 0.8, 3.4],
    ],
  },
  'harbour-wall': {
    hue: 192,
    turn: 30,
    sun: [1.38, 0.34, 0.22],
    hills: [
      [0.3, 0.07, 0.9, 2.2],
      [0.15, 0.1, 1.2, 0.4],
    ],
  },
  'tide-table': {
    hue: 172,
    turn: 34,
    sun: [0.4, 0.28, 0.2],
    hills: [
      [0.24, 0.05, 1.7, 1.1],
      [0.13, 0.05, 1.4, 4.1],
    ],
  },
  'glass-ward': { hue: 155, turn: 36, sun: [1.2, 0.27, 0.46], hills: [[0.22, 0.12, 0.95, 5.9]] },
  'council-green': { hue: 104, turn: 32, sun: [0.9, 0.48, 0.37], hills: [[0.24, 0.09, 1.2, 5.7]] },
  'long-meadow': {
    hue: 76,
    turn: 40,
    sun: [0.76, 0.36, 0.46],
    hills: [
      [0.15, 0.05, 1.05, 3.6],
      [0.09, 0.06, 0.7, 1.2],
    ],
  },
  'orchard-dusk': { hue: 245, turn: 46, sun: [0.68, 0.28, 0.27], hills: [[0.26, 0.05, 0.5, 1.1]] },
  'lamp-room': {
    hue: 268,
    turn: 44,
    sun: [1.24, 0.42, 0.34],
    hills: [
      [0.3, 0.08, 0.75, 0.1],
      [0.16, 0.08, 1.1, 2.4],
    ],
  },
  'reading-room': { hue: 318, turn: 36, sun: [1.02, 0.58, 0.4], hills: [[0.2, 0.09, 0.9, 4.4]] },
  'engine-hall': { hue: 338, turn: 34, sun: [1.16, 0.3, 0.32], hills: [[0.28, 0.1, 0.95, 5.6]] },
  'red-line': {
    hue: 6,
    turn: 26,
    sun: [0.5, 0.36, 0.25],
    hills: [
      [0.2, 0.12, 0.7, 2.8],
      [0.12, 0.05, 1.5, 0.6],
    ],
  },
  'brick-yard': {
    hue: 24,
    turn: -26,
    sun: [1.3, 0.5, 0.3],
    hills: [
      [0.3, 0.06, 1.3, 3.1],
      [0.17, 0.08, 0.85, 5.1],
    ],
  },
  'field-gold': {
    hue: 44,
    turn: -22,
    sun: [0.48, 0.44, 0.34],
    hills: [
      [0.22, 0.08, 0.8, 5.2],
      [0.12, 0.05, 1.3, 1.8],
    ],
  },
}
