import { defineConfig } from 'vite'

// The command line as one file that needs nothing but Node.
export default defineConfig({
  build: {
    target: 'node20.18',
    outDir: 'out/cli',
    emptyOutDir: true,
    ssr: 'src/cli/index.ts',
    rollupOptions: { output: { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
