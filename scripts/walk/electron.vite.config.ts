import { mergeConfig } from 'vite'
import built from '../../electron.vite.config'

/** The app as it is built, but readable, with source maps, and main and the library's thread behind what records them. */
const readable = { build: { minify: false, sourcemap: true } }
const entries = { index: 'scripts/walk/recorder/main.ts', library: 'scripts/walk/recorder/library.ts' }
const { main = {}, preload = {}, renderer = {} } = built

export default {
  main: mergeConfig(mergeConfig(main, readable), { build: { rollupOptions: { input: entries } } }),
  preload: mergeConfig(preload, readable),
  renderer: mergeConfig(renderer, readable),
}
