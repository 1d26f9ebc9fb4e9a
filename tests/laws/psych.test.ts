import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applyEdits, parseArticle } from '../../src/shared/article'
import { numRuns } from './files'
import { articles, editOf } from './generate'
import { frontMatter } from './judges'
import { editable, made } from './made'
import { edited } from './model'
import { at, nastyPlaces, nastyScalars } from './nasty-scalars'

// A long look takes its time.
vi.setConfig({ testTimeout: 30_000 + 20 * numRuns })

/** Reads YAML texts as Jekyll's own parser does. A date is marked, so that text and date are never taken for alike. */
const script = `
def plain(value)
  case value
  when Hash then value.to_h { |key, one| [key.nil? ? 'null' : key.to_s, plain(one)] }
  when Array then value.map { |one| plain(one) }
  when Date, Time, Symbol then { value.class.name => value.to_s }
  else value
  end
end
readings = JSON.parse(STDIN.read).map do |yaml|
  [plain(YAML.safe_load(yaml, permitted_classes: [Date, Time, Symbol], aliases: true) || {})]
rescue Psych::Exception
  []
end
puts JSON.generate(readings)
`
const ruby = (input: string) =>
  spawnSync('ruby', ['-EUTF-8:UTF-8', '-ryaml', '-rjson', '-rdate', '-e', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })

/** What Psych makes of the front matter of each text, undefined where it refuses one; one process reads them all. */
function psych(texts: readonly string[]): unknown[] {
  const { status, stdout, stderr } = ruby(JSON.stringify(texts.map((text) => frontMatter(text) ?? '')))
  expect(status, stderr).toBe(0)
  return (JSON.parse(stdout) as unknown[][]).map(([reading]) => reading)
}

const hasRuby = ruby('[]').status === 0

describe.skipIf(!hasRuby)('Psych, the reader of Jekyll (skipped where there is no ruby)', () => {
  it('reads each nasty scalar in each place as that very string', () => {
    const cases = Object.entries(nastyPlaces).flatMap(([place, { text, path }]) =>
      nastyScalars.map((value) => ({ place, path, value, text: applyEdits(text, [{ op: 'set', path, value }]) })),
    )
    const readings = psych(cases.map(({ text }) => text))
    cases.forEach(({ place, path, value, text }, index) => {
      expect(at(readings[index], path), `${place}: ${JSON.stringify(text)}`).toBe(value)
      expect(at(readings[index], ['after']), place).toBe(1)
    })
  })

  it('reads the result of an edit as the original with just the edit made', () => {
    const cases = articles
      .filter(editable)
      .chain((text) => fc.tuple(fc.constant(text), editOf(parseArticle(text).data)))
    const changes = fc.sample(cases, { numRuns }).flatMap(([text, edit]) => {
      const result = made(text, edit)
      return result === undefined || result === text ? [] : [{ text, edit, result }]
    })
    const before = psych(changes.map(({ text }) => text))
    const after = psych(changes.map(({ result }) => result))
    expect(before.filter((reading) => reading !== undefined).length).toBeGreaterThan(numRuns / 2)
    changes.forEach(({ edit, result }, index) => {
      if (before[index] === undefined) return
      expect(after[index], JSON.stringify({ edit, result })).toEqual(edited(before[index], edit))
    })
  })
})
