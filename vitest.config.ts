import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const corpus = process.env.COPYDESK_CORPUS ? ['tests/corpus/*.test.ts'] : []

const plain = ['tests/unit/{cli,docs,main,scripts,shared}/**/*.test.ts', 'tests/{laws,integration,attack}/**/*.test.ts']
const window = 'tests/unit/renderer/**/*.test.{ts,tsx}'
/** They put other modules in the place of real ones, ask what a process has loaded, or measure what one run of a function costs. */
const alone = [
  'tests/attack/{rows,text}.test.ts',
  'tests/integration/{add-picture,faults,lazy-exchange,long-titles,site}.test.ts',
  // They wait for what a process with much else to do is slow to tell.
  'tests/integration/{index-walk,read-ahead}.test.ts',
  'tests/laws/{bad-input,long-texts,work}.test.ts',
  'tests/unit/main/articles/line-changes.test.ts',
  'tests/unit/main/articles/write/exchange-missing.test.ts',
  'tests/unit/main/articles/write/write-atomic-faults.test.ts',
  'tests/unit/shared/article/read/git-marks.test.ts',
  'tests/unit/shared/query/same-story.test.ts',
  'tests/unit/shared/text/address.test.ts',
  'tests/unit/shared/text/line-hunks.test.ts',
]

const each = {
  environment: 'node',
  setupFiles: 'tests/setup.ts',
  // Limits that end what hangs: on a machine that is busy with ten other things everything takes ten times as long.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
} as const

export default defineConfig({
  test: {
    globalSetup: ['tests/temporary.ts', 'tests/programs.ts'],
    // They hold on a machine that is busy: of two cores none is left idle.
    maxWorkers: '100%',
    projects: [
      // A process for each file would load the same modules hundreds of times, which takes longer than the tests.
      { test: { ...each, name: 'plain', include: [...plain, ...corpus], exclude: alone, isolate: false } },
      // So would jsdom, which its tests ask for in their first line; the modules are each file's own.
      { plugins: [react()], test: { ...each, name: 'window', include: [window], pool: 'vmThreads' } },
      { test: { ...each, name: 'alone', include: alone } },
    ],
  },
})
