import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copydesk } from './copydesk'
import { makeFolder, open } from './open'

const article = (title: string, name: string, more = ''): string =>
  `---\ntitle: "${title}"\nwebUrl: https://a.example/${name}\n${more}---\n`
const related = (...entries: readonly (readonly [title: string, name: string])[]): string =>
  `related:\n${entries.map(([title, name]) => `  - title: "${title}"\n    webUrl: https://a.example/${name}\n`).join('')}`

const files = {
  '_news/a.md': article('Cranes', 'a', related(['Fog', 'b'], ['Elsewhere', 'none'], ['Night', 'c'])),
  '_news/b.md': article('Fog', 'b'),
  '_news/c.md': article('Night', 'c'),
}

it('says of an article which related stories say something else by now, and which are gone', async () => {
  const folder = makeFolder(files)
  const at = await open(folder)
  const found = async (code: string): Promise<string[]> => (await at.query(`problem:${code}`)).titles
  const messages = async (): Promise<string[]> => {
    const { result, titles } = await at.query('path:a.md')
    const { rows } = await at.service.library.readRows({
      workspace: at.service.info.id,
      result,
      from: 0,
      to: titles.length,
    })
    const problems = rows[0]?.card?.problems ?? []
    return problems.filter(({ code }) => code.startsWith('related-')).map(({ message }) => message)
  }
  await at.checked()
  writeFileSync(join(folder, '_news/b.md'), article('Fog lifts', 'b'))
  await expect.poll(() => found('related-stale')).toEqual(['Cranes'])
  expect(await messages()).toEqual(['Related 1 differs from its article: title'])
  // It moved: its address is still here.
  renameSync(join(folder, '_news/c.md'), join(folder, '_news/d.md'))
  await expect.poll(() => at.query('path:d.md').then(({ titles }) => titles)).toEqual(['Night'])
  expect(await found('related-gone')).toEqual([])
  rmSync(join(folder, '_news/d.md'))
  await expect.poll(() => found('related-gone')).toEqual(['Cranes'])
  expect((await messages()).at(-1)).toBe('Related 3: no article of this folder has its address any more')
  // The entry says what its article says, the other one is here again.
  writeFileSync(
    join(folder, '_news/a.md'),
    article('Cranes', 'a', related(['Fog lifts', 'b'], ['Elsewhere', 'none'], ['Night', 'c'])),
  )
  writeFileSync(join(folder, '_news/c.md'), article('Night', 'c'))
  await expect.poll(messages).toEqual([])
  expect(await found('related-stale')).toEqual([])
})

it('knows in the next run which addresses went, also where that was while nobody looked', async () => {
  const folder = makeFolder(files)
  const data = makeFolder({})
  const first = await open(folder, data)
  await first.checked()
  rmSync(join(folder, '_news/b.md'))
  await expect.poll(() => first.query('problem:related-gone').then(({ titles }) => titles)).toEqual(['Cranes'])
  await first.service.close()
  const second = await open(folder, data)
  await second.checked()
  writeFileSync(join(folder, '_news/a.md'), article('Cranes at dusk', 'a', related(['Fog', 'b'])))
  await expect.poll(() => second.query('problem:related-gone').then(({ titles }) => titles)).toEqual(['Cranes at dusk'])
})

it('is said by the command line too', () => {
  const folder = makeFolder({ ...files, '_news/b.md': article('Fog lifts', 'b') })
  const { lines } = copydesk('check', folder)
  expect(lines.join('\n')).toContain('Related 1 differs from its article: title (related-stale)')
  onTestFinished(() => rmSync(folder, { recursive: true }))
})
