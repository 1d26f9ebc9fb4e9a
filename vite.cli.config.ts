import { defineConfig } from 'vite'

/**
 * The command line in files that need nothing but Node, of which each command loads its own; where koffi isn't there, it saves
 * without (docs/adr/0010-exchange.md). Only what is built with `--mode test` lets tests fetch pictures from this machine.
 */
export default defineConfig(({ mode }) => ({
  define: { BUILT_FOR_TESTS: JSON.stringify(mode === 'test') },
  build: {
    target: 'node20.18',
    outDir: 'out/cli',
    emptyOutDir: true,
    ssr: 'src/cli/index.ts',
    rollupOptions: { output: { format: 'es', entryFileNames: 'index.mjs', chunkFileNames: '[name].mjs' } },
  },
  ssr: { noExternal: true, external: ['koffi'] },
}))
