/** The pictures of Harbour Letters by their names; what a scene is: ../pictures.mjs. */
const scenes = {
  'ferry-stage': { hue: 196, turn: 36, sun: [0.6, 0.5, 0.24], hills: [[0.26, 0.02, 4.4, 0.5]] },
  crosswind: {
    hue: 208,
    turn: -30,
    sun: [1.4, 0.3, 0.2],
    hills: [
      [0.34, 0.05, 2.6, 1.3],
      [0.18, 0.05, 3.4, 4.0],
    ],
  },
  'herring-light': { hue: 184, turn: 70, sun: [0.9, 0.58, 0.36], hills: [[0.24, 0.02, 5.6, 2.2]] },
  'white-wall': { hue: 214, turn: -170, sun: [1.1, 0.36, 0.26], hills: [[0.3, 0.14, 0.5, 4.6]] },
  'buoy-night': {
    hue: 236,
    turn: 20,
    sun: [0.5, 0.7, 0.12],
    hills: [
      [0.28, 0.03, 2.2, 0.2],
      [0.14, 0.04, 2.9, 2.6],
    ],
  },
  lamp: { hue: 258, turn: 100, sun: [0.9, 0.3, 0.16], hills: [[0.3, 0.22, 0.5, 5.4]] },
  'net-loft': { hue: 32, turn: 20, sun: [1.3, 0.24, 0.36], hills: [[0.18, 0.08, 1.2, 3.8]] },
  bakery: { hue: 18, turn: 30, sun: [0.5, 0.5, 0.3], hills: [[0.22, 0.04, 0.8, 1.6]] },
  'pilot-dawn': {
    hue: 226,
    turn: 128,
    sun: [1.2, 0.72, 0.22],
    hills: [
      [0.26, 0.02, 3.2, 1.0],
      [0.2, 0.16, 0.4, 5.0],
    ],
  },
  wall: { hue: 342, turn: 50, sun: [0.7, 0.3, 0.2], hills: [[0.4, 0.03, 0.6, 2.8]] },
  ice: { hue: 190, turn: 18, sun: [1.3, 0.5, 0.14], hills: [[0.42, 0.02, 1.4, 0.9]] },
  'library-boat': { hue: 164, turn: 40, sun: [0.46, 0.34, 0.24], hills: [[0.26, 0.06, 1.9, 5.2]] },
  fog: { hue: 202, turn: 10, sun: [0.9, 0.4, 0.5], hills: [[0.16, 0.03, 1.1, 3.0]] },
  'new-year': { hue: 276, turn: 60, sun: [1.2, 0.28, 0.18], hills: [[0.24, 0.03, 3.0, 4.4]] },
}

/** The same by their paths in the folder. */
export const picturePaths = Object.fromEntries(
  Object.entries(scenes).map(([name, scene]) => [`assets/images/${name}.png`, scene]),
)
