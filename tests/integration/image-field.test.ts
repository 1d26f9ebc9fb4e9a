import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { png } from '../unit/main/images/fetch/servers'
import { article, makeFolder, openIt } from './open'

const stock = 'images: [{ url: /media/stock.png }]\n'

test('rows say how many articles have their picture, as files come and go; single addresses can be asked', async () => {
  const at = await openIt(
    makeFolder({ '_news/a.md': article('A', stock), '_news/b.md': article('B', stock), '_news/c.md': article('C') }),
  )
  const workspace = at.service.info.id
  const uses = async (): Promise<(number | undefined)[]> => {
    const { result } = await at.query('')
    const { rows } = await at.service.library.readRows({ workspace, result, from: 0, to: 10 })
    return rows.map(({ imageUses }) => imageUses)
  }
  expect(await uses()).toEqual([2, 2, undefined])
  writeFileSync(join(at.folder, '_news/c.md'), article('C', stock))
  await expect.poll(uses).toEqual([3, 3, 3])
  rmSync(join(at.folder, '_news/a.md'))
  writeFileSync(join(at.folder, '_news/b.md'), article('B', 'images: [{ url: /other.png }]\n'))
  await expect.poll(uses).toEqual([undefined, undefined])
  expect(await at.service.library.readImageUses({ workspace, addresses: ['/media/stock.png', '/none.png'] })).toEqual({
    uses: [1, 0],
  })
  expect((await at.query('image:"/media/stock.png"')).titles).toEqual(['C'])
})

test('a picture goes to where this workspace’s own lie, for its articles only, and nothing else is told of it', async () => {
  const at = await openIt(makeFolder({ '_news/2026-06-13-a.md': article('A', stock) }))
  const workspace = at.service.info.id
  const bytes = new Uint8Array(png(40, 20))
  // What is learnt of the folder's fields once it is quiet is told too.
  await at.service.readFields({ workspace })
  await at.checked()
  const before = at.events.length
  for (const path of ['_news/../../x.md', '_config.yml', '.git/x.md', '_nowhere/a.md']) {
    expect(await at.service.addPicture({ workspace, path, bytes }), path).toMatchObject({
      kind: 'refused',
      reason: { code: 'not-an-article' },
    })
  }
  expect(existsSync(join(at.folder, 'media'))).toBe(false)
  mkdirSync(join(at.folder, 'media'))
  const path = '_news/2026-06-13-a.md'
  expect(await at.service.addPicture({ workspace, path, bytes })).toMatchObject({ address: '/media/2026-06-13-a.png' })
  expect(readFileSync(join(at.folder, 'media/2026-06-13-a.png')).equals(bytes)).toBe(true)
  // What comes behind it is told, so what would have been told of it is.
  writeFileSync(join(at.folder, '_news/b.md'), article('B', stock))
  await expect.poll(() => at.last('library')?.all).toBe(2)
  expect(at.events.slice(before).filter(({ kind }) => kind !== 'library')).toEqual([])
})
