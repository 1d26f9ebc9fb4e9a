import { expect, test } from 'vitest'
import { behind, type PageStep, towards } from '../../../../scripts/walk/answer'
import type { Step } from '../../../../scripts/walk/recorder/steps'

const answer = { calls: ['saveArticle'], shown: 'announce' }
const page = (call: string | null, ...files: string[]): PageStep => ({ stack: '', call, files })
const step = (kind: Step['kind'], name: string, from: number, to = from): Step => ({ kind, name, from, to, stack: '' })

test('the window’s way goes from what was pressed to what says so, without what others asked for meanwhile', () => {
  const steps = [
    page(null, 'store.ts', 'TextField.tsx'),
    page('saveArticle', 'client.ts', 'save.ts', 'commands.ts'),
    page(null, 'rows.ts', 'src/renderer/shell/window-events.ts'),
    page('readFacets', 'client.ts', 'use-facets.ts'),
    page(null, 'counts.ts', 'use-facets.ts'),
    { ...page(null, 'session.ts', 'save.ts'), stack: 'Error\n    at announce (app://copydesk/index.js:1:1)' },
    page(null, 'later.ts', 'save.ts'),
  ]
  expect([...new Set(towards(answer, steps).flatMap(({ files }) => files))]).toEqual([
    'store.ts',
    'TextField.tsx',
    'client.ts',
    'save.ts',
    'commands.ts',
    'session.ts',
  ])
  expect(() => towards(answer, steps.slice(0, 2))).toThrow('announce')
})

test('behind the answer is what begins after it, what is told, and what others asked for', () => {
  const steps = [
    step('call', 'saveArticle', 0, 50),
    step('thread', 'take', 10),
    step('answer', 'answer', 11),
    step('answer', 'news', 12),
    step('tell', 'library', 13),
    step('call', 'readFacets', 14, 60),
    step('thread', 'readFacets', 15),
    step('fsync', '_news', 40, 45),
    step('fsync', '0002.json', 51, 52),
  ]
  const isBehind = behind(answer, steps)
  expect(steps.filter((one) => !isBehind(one, [])).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'call saveArticle',
    'thread take',
    'answer answer',
    'fsync _news',
  ])
  expect(isBehind(step('read', 'a.md', 20), ['read.ts', 'src/main/workspace/follow/follow.ts'])).toBe(true)
})
