import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Trial } from '../trial'
import { badFiles } from './bad-files'
import { article, makeFolder, openIt } from './open'

const trial = new Trial('bad-input', import.meta.filename)

test('each bad file has its outcome, and none changes by a byte', async () => {
  const good = '_news/good.md'
  const files = badFiles.map((file, index) => ({ ...file, path: `_news/bad-${index}.md` }))
  const contents = Object.fromEntries(files.map(({ path, content }) => [path, content]))
  const at = await openIt(makeFolder({ [good]: article('Good', 'published: false\n'), ...contents }))
  const workspace = at.service.info.id
  const outcomeOf = async (path: string): Promise<string> => {
    const opened = await at.service.openArticle({ workspace, path })
    const changed = await at.service.changeArticle({ workspace, path, change: { kind: 'publish' }, replace: false })
    if (changed.kind !== 'refused') return changed.kind
    return opened.kind === 'text' ? 'source' : 'refused'
  }
  const wrong: string[] = []
  for (const { name, path, content, outcome } of files) {
    const found = await outcomeOf(path)
    if (found !== outcome) wrong.push(`${name}: ${found}`)
    else if (!readFileSync(join(at.folder, path)).equals(content)) wrong.push(`${name}: changed`)
  }
  const fine = await outcomeOf(good)
  trial.did(`${files.length} bad files: ${wrong.length} with another outcome than expected`)
  trial.control(`a good article among them: ${fine}`)
  expect(wrong).toEqual([])
  expect(fine).toBe('saved')
  expect(files.length).toBeGreaterThanOrEqual(150)
})
