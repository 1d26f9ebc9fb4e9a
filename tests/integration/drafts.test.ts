import { mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, makeFolder, open } from './open'

test('what an earlier run left unsaved, and can’t be read for a moment, isn’t written over', async () => {
  const [folder, data] = [makeFolder({ '_news/a.md': article('A') }), mkdtempSync(join(tmpdir(), 'copydesk-data-'))]
  const first = await open(folder, data)
  const request = { workspace: first.service.info.id, path: '_news/a.md', base: article('A') }
  await first.service.keepDraft({ ...request, text: article('First') })
  await first.service.close()

  const { service } = await open(folder, data)
  const drafts = join(data, 'workspaces', request.workspace, 'drafts')
  renameSync(drafts, `${drafts}-away`)
  expect(await service.readDraft(request)).toEqual({ draft: null })
  renameSync(`${drafts}-away`, drafts)
  await service.keepDraft({ ...request, text: article('Second') })
  await service.keepDraft({ ...request, text: article('Second and more') })
  const { kept } = await service.listUnchosen(request)
  expect(kept.map(({ side, fields }) => [side, fields])).toEqual([['discarded', ['Title', 'Web URL']]])
  const { unchosen } = await service.readUnchosen({ ...request, id: kept[0]?.id ?? '' })
  expect(unchosen?.text).toBe(article('First'))
  expect((await service.readDraft(request)).draft?.text).toBe(article('Second and more'))
  await service.close()
})

test('a save drops what was kept before it, however old; what is kept behind it stays, and so does what nobody of this run read', async () => {
  const [folder, data] = [makeFolder({ '_news/a.md': article('A') }), mkdtempSync(join(tmpdir(), 'copydesk-data-'))]
  const { service } = await open(folder, data)
  const request = { workspace: service.info.id, path: '_news/a.md' }
  const [a, b, c] = [article('A'), article('B'), article('C')]
  await service.keepDraft({ ...request, base: a, text: article('Half') })
  await service.saveArticle({ ...request, base: a, text: b, replace: false })
  expect(await service.readDraft(request)).toEqual({ draft: null })

  const saving = service.saveArticle({ ...request, base: b, text: c, replace: false })
  const keeping = service.keepDraft({ ...request, base: b, text: article('Typed on') })
  expect((await saving).kind).toBe('saved')
  await keeping
  expect((await service.readDraft(request)).draft?.text).toBe(article('Typed on'))
  await service.close()

  const next = await open(folder, data)
  await next.service.saveArticle({ ...request, base: c, text: article('D'), replace: false })
  expect((await next.service.readDraft(request)).draft?.text).toBe(article('Typed on'))
  await next.service.close()
})
