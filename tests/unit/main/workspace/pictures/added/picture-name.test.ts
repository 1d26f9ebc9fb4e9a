import { expect, test } from 'vitest'
import { pictureName } from '../../../../../../src/main/workspace/pictures/added/picture-name'

test.each([
  ['_news/2026-06-13-cranes.md', '2026-06-13-cranes'],
  ['_learning/2026/orchard.markdown', 'orchard'],
  ['_news/2026-06-13-a b#c?d%e.md', '2026-06-13-a-b-c-d-e'],
  ['_news/2026-06-13-東京 é.md', '2026-06-13-東京-é'],
  ['_news/.git.md', 'git'],
  ['_news/ .md', 'picture'],
  ['_news/a\u202eb\ud800.md', 'a-b'],
])('%s gives its pictures their name', (article, stem) => {
  expect(pictureName(article, 'jpeg', 1)).toBe(`${stem}.jpg`)
  expect(pictureName(article, 'png', 2)).toBe(`${stem}-2.png`)
})

test('a name leaves room for a number and for what a save puts around it', () => {
  const name = pictureName(`_news/${'東'.repeat(80)}.md`, 'webp', 1_000)
  expect(Buffer.byteLength(`.${name}.copydesk-new`)).toBeLessThan(255)
  expect(name).toMatch(/^東{60}-1000\.webp$/)
})
