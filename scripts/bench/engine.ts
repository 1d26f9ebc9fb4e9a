import { diffArrays } from 'diff'
import matter from 'gray-matter'
import { CORE_SCHEMA, load } from 'js-yaml'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { ordinary } from '../../tests/laws/files'

const ROUNDS = 60
const REPEATS = 20

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds of one call, by the mean of some. */
function time(run: (round: number) => unknown, round: number): number {
  const since = performance.now()
  for (let repeat = 0; repeat < REPEATS; repeat += 1) run(round * REPEATS + repeat)
  return (performance.now() - since) / REPEATS
}

const milliseconds = (value: number): string => `${value.toFixed(3)} ms`

const editable = ordinary.filter(({ text }) => {
  const { problems, data } = parseArticle(text)
  return problems.length === 0 && Object.keys(data).length > 0
})

/** applyEdits on the largest article against js-yaml's own parse of the same front matter; each call gets a text it has not seen. */
export function engineRows(): string[][] {
  const largest = editable.toSorted((a, b) => b.text.length - a.text.length)[0]
  if (!largest) throw new Error('There is no article to measure.')
  const fresh = (call: number): string => largest.text.replace(/\n---\s*$/, (end) => `\nround: ${call}${end}`)
  const yaml = (text: string): string => text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n---'))
  const value = parseArticle(largest.text).data.published === false
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(time((call) => load(yaml(fresh(call)), { schema: CORE_SCHEMA }), round))
    ours.push(time((call) => applyEdits(fresh(call), [{ op: 'set', path: ['published'], value }]), round))
  }
  const [measured, least] = [median(ours), median(floor)]
  const what = `applyEdits, ${(largest.text.length / 1024).toFixed(1)} KB article; floor: js-yaml load`
  return [[what, milliseconds(measured), milliseconds(least), (measured / least).toFixed(2), '≤ 1.5']]
}

/** Lines that differ: those that went or those that came, whichever are more. */
function changedLines(before: string, after: string): number {
  const hunks = diffArrays(before.split('\n'), after.split('\n'))
  const count = (kind: 'added' | 'removed'): number =>
    hunks.reduce((sum, hunk) => sum + (hunk[kind] ? hunk.value.length : 0), 0)
  return Math.max(count('added'), count('removed'))
}

/** The usual way: parse, change a value, write all of it again. */
function rewritten(text: string, published: boolean): string {
  const { data, content } = matter(text, { language: 'yaml' })
  return matter.stringify(content, { ...data, published })
}

/** The toggle's changed lines, ours and gray-matter's, on the same files. */
export function lineRows(): string[][] {
  const toggled = editable.map(({ text }) => {
    const published = parseArticle(text).data.published === false
    return {
      ours: changedLines(text, applyEdits(text, [{ op: 'set', path: ['published'], value: published }])),
      theirs: changedLines(text, rewritten(text, published)),
    }
  })
  const row = (what: string, counts: readonly number[]): string[] => {
    const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
    return [what, String(counts.length), mean.toFixed(1), String(Math.max(...counts))]
  }
  return [
    row(
      'Copydesk',
      toggled.map((one) => one.ours),
    ),
    row(
      'gray-matter',
      toggled.map((one) => one.theirs),
    ),
  ]
}
