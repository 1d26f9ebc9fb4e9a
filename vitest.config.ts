import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const corpus = process.env.COPYDESK_CORPUS ? ['tests/corpus/*.test.ts'] : []

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/{unit,laws,integration,attack}/**/*.test.{ts,tsx}', ...corpus],
    // Renderer tests ask for jsdom themselves, in their first line.
    environment: 'node',
    globalSetup: ['tests/temporary.ts', 'tests/programs.ts'],
    setupFiles: 'tests/setup.ts',
    // They hold on a machine that is busy: of two cores none is left idle.
    maxWorkers: '100%',
    // Limits that end what hangs: on a machine that is busy with ten other things everything takes ten times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
