import { defineConfig } from 'vite'

// The command line as one file that needs nothing but Node; where koffi isn't there, it saves without (docs/adr/0010-exchange.md).
export default defineConfig({
  build: {
    target: 'node20.18',
    outDir: 'out/cli',
    emptyOutDir: true,
    ssr: 'src/cli/index.ts',
    rollupOptions: { output: { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['koffi'] },
})
