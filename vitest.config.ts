import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/{unit,laws,integration}/**/*.test.{ts,tsx}'],
    // Renderer tests ask for jsdom themselves, in their first line.
    environment: 'node',
    globalSetup: 'tests/temporary.ts',
    testTimeout: 30_000,
  },
})
