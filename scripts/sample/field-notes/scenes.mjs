const beside = {
  'content/posts/pear-rows/dusk.png': {
    hue: 288,
    turn: 62,
    sun: [0.86, 0.62, 0.2],
    hills: [
      [0.3, 0.06, 0.8, 0.9],
      [0.16, 0.03, 4.2, 0.2],
    ],
  },
  'content/posts/pear-scab-after-the-wet-week/wet-leaves.png': {
    hue: 150,
    turn: 24,
    sun: [1.5, 0.2, 0.3],
    hills: [
      [0.34, 0.05, 1.2, 3.4],
      [0.2, 0.07, 0.9, 1.2],
    ],
  },
  'content/posts/pear-scab-after-the-wet-week/scab-map.png': {
    hue: 92,
    turn: -30,
    sun: [0.5, 0.6, 0.3],
    hills: [
      [0.4, 0.2, 0.6, 1.5],
      [0.2, 0.14, 1.1, 4.6],
    ],
  },
  'content/posts/lambs-from-above/top-field.png': {
    hue: 96,
    turn: 20,
    sun: [1.2, 0.3, 0.12],
    hills: [
      [0.5, 0.08, 0.7, 2.2],
      [0.26, 0.06, 1.1, 5.4],
    ],
  },
  'content/posts/grafting-day/barn.png': {
    hue: 22,
    turn: 24,
    sun: [0.4, 0.4, 0.24],
    hills: [[0.24, 0.1, 0.5, 3.9]],
  },
  'content/tools/knots-for-netting/net.png': {
    hue: 262,
    turn: -34,
    sun: [0.7, 0.4, 0.26],
    hills: [[0.22, 0.05, 2.4, 0.7]],
  },
  'content/tools/a-rain-gauge-from-a-bottle/bottle.png': {
    hue: 178,
    turn: 30,
    sun: [0.88, 0.46, 0.36],
    hills: [[0.16, 0.05, 1.4, 3.2]],
  },
  'content/letters/owl-box-number-six/owl-box.png': {
    hue: 232,
    turn: 30,
    sun: [1.3, 0.24, 0.13],
    hills: [
      [0.3, 0.16, 0.6, 4.4],
      [0.12, 0.04, 2.2, 0.3],
    ],
  },
}

const site = {
  'mill-meadow': { hue: 66, turn: 34, sun: [1.1, 0.3, 0.2], hills: [[0.28, 0.05, 1.1, 0.8]] },
  hives: { hue: 46, turn: 30, sun: [0.8, 0.42, 0.3], hills: [[0.26, 0.1, 0.8, 2.9]] },
  candles: { hue: 250, turn: 120, sun: [0.9, 0.86, 0.34], hills: [[0.2, 0.03, 3.6, 1.4]] },
  'winter-rows': { hue: 206, turn: 150, sun: [1.4, 0.6, 0.16], hills: [[0.28, 0.02, 5.2, 0.6]] },
  'hill-at-night': { hue: 216, turn: 26, sun: [0.46, 0.22, 0.1], hills: [[0.34, 0.18, 0.6, 5.2]] },
  barley: { hue: 40, turn: -18, sun: [0.6, 0.56, 0.28], hills: [[0.24, 0.03, 2.8, 1.9]] },
  'grey-morning': { hue: 200, turn: 14, sun: [0.7, 0.2, 0.2], hills: [[0.3, 0.07, 0.9, 4.9]] },
  roof: { hue: 8, turn: 40, sun: [1.0, 0.5, 0.22], hills: [[0.3, 0.04, 3.1, 2.4]] },
  'soil-map': { hue: 28, turn: 16, sun: [1.5, 0.8, 0.4], hills: [[0.5, 0.12, 0.9, 0.5]] },
  workshop: { hue: 350, turn: 34, sun: [0.5, 0.36, 0.3], hills: [[0.16, 0.04, 0.7, 1.1]] },
  compost: { hue: 110, turn: -60, sun: [0.9, 0.8, 0.44], hills: [[0.26, 0.16, 0.6, 5.8]] },
  blackthorn: { hue: 330, turn: -44, sun: [0.4, 0.3, 0.18], hills: [[0.34, 0.06, 1.8, 2.1]] },
}

/** Field Notes' pictures by their paths: those of page bundles lie beside the page. What a scene is: ../pictures.mjs. */
export const scenes = {
  ...beside,
  ...Object.fromEntries(Object.entries(site).map(([name, scene]) => [`static/images/${name}.png`, scene])),
}
