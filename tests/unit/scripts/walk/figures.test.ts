import { describe, expect, it } from 'vitest'
import { beforeAnswer, type Crossed, type Measured, reads, toThread, trips } from '../../../../scripts/walk/figures'

const step = (kind: Crossed['kind'], name: string, from: number, to = from): Crossed => ({
  kind,
  name,
  from,
  to,
  side: 'main',
  files: [],
  isBehind: false,
})
const nothing = { window: [], main: [], thread: [] }
const measured = (...steps: Crossed[]): Measured => ({
  way: nothing,
  behind: nothing,
  entered: nothing,
  functions: [],
  steps,
})

describe('what a walk counts', () => {
  it('takes calls that wait for each other as trips in a row, and calls at the same time as one', () => {
    const one = measured(
      step('call', 'runQuery', 0, 10),
      step('call', 'readRows', 11, 20),
      step('call', 'readFacets', 12, 30),
      step('call', 'readStory', 31, 40),
    )
    expect(trips(one, 1).names).toEqual(['runQuery', 'readRows', 'readStory'])
  })
  it('leaves out of the thread’s calls what main only passes on', () => {
    const one = measured(
      step('call', 'readFacets', 0, 3),
      step('thread', 'readFacets', 1),
      step('thread', 'readFacets', 2),
      step('thread', 'take', 2),
    )
    expect(toThread(one, 2).names).toEqual(['readFacets', 'take'])
  })
  it('counts as read what articles hold, also under the name that they come out with', () => {
    const one = measured(step('read', 'a.md', 0), step('read', '.a.md.out', 1), step('read', 'decisions.jsonl', 2))
    expect(reads(one, 1)).toMatchObject({ measured: 2, names: ['a.md', '.a.md.out'] })
  })
  it('knows what the answer waits for behind the rename', () => {
    const one = measured(
      step('call', 'saveArticle', 0, 50),
      step('fsync', '.a.md.new', 10, 12),
      step('rename', 'a.md', 15),
      step('fsync', '_news', 16, 18),
      step('rename', '0002.json', 30),
      step('fsync', 'late', 45, 60),
    )
    expect(beforeAnswer(one, 'saveArticle', 1).names).toEqual(['_news'])
  })
})
