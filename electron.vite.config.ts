import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contract } from './src/shared/ipc/contract'

// The oldest runtime that must work is Electron 33: Chromium 130, Node 20.18 (docs/adr/0003-runtime-order.md).
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      // Each folder's thread reads them anew: as a hundred files that takes three times as long.
      externalizeDeps: { exclude: ['zod', 'js-yaml', 're2js', 'smol-toml'] },
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          library: 'src/main/library/thread/worker.ts',
          pictures: 'src/main/images/fetch/process.ts',
          spelling: 'src/main/spelling/thread.ts',
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  },
  preload: {
    // The names alone: the schemas would be read at each start of a page. What was dropped the preload asks in its own way.
    define: { CHANNELS: JSON.stringify(Object.keys(contract).filter((name) => name !== 'openDropped')) },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      // A sandboxed preload is one CommonJS file.
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      // The page's policy loads fonts from the app only, never from data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
})
