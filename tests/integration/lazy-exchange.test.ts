import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article, makeFolder, open } from './open'

const isLoaded = (): boolean => readFileSync('/proc/self/maps', 'utf8').includes('koffi')

test.runIf(process.platform === 'linux')(
  'the system’s exchange is loaded by the first save, not by the start',
  async () => {
    const path = '_news/a.md'
    const [base, text] = [article('A'), article('B')]
    const { service } = await open(makeFolder({ [path]: base }))
    await service.openArticle({ workspace: service.info.id, path })
    expect(isLoaded()).toBe(false)
    await service.saveArticle({ workspace: service.info.id, path, base, text, replace: false })
    expect(isLoaded()).toBe(true)
    await service.close()
  },
)
