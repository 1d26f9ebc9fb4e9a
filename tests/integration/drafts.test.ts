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
