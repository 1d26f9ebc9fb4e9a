// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { takenFrom } from '../../../../../../src/renderer/features/editor/images/taken'

interface Held {
  readonly texts?: Readonly<Record<string, string>>
  /** A name that ends in '/' is a folder's. */
  readonly files?: readonly string[]
}

/** jsdom has none: this is what the platform hands over. */
const transfer = ({ texts = {}, files = [] }: Held): DataTransfer =>
  ({
    getData: (type: string) => texts[type] ?? '',
    items: files.map((name) => ({
      kind: 'file',
      getAsFile: () => new File(['x'], name.replace('/', '')),
      webkitGetAsEntry: () => ({ isDirectory: name.endsWith('/') }),
    })),
  }) as unknown as DataTransfer

const summary = (held: Held) => {
  const { files, folders, addresses } = takenFrom(transfer(held))
  return [...addresses, ...files.map(({ name }) => name), ...folders.map((name) => `${name}/`)].join(' ')
}
const picture = 'https://cdn.example/a.jpg?w=300'
const page = 'https://site.example/story'

test.each<[string, Held, string]>([
  ['a text that is one address', { texts: { 'text/plain': ` ${picture}\n` } }, picture],
  [
    'a list of addresses, its comments apart',
    { texts: { 'text/uri-list': `# a\r\n${picture}\r\n${page}` } },
    `${picture} ${page}`,
  ],
  [
    'a picture of a page, which stands in a link and comes as a file too',
    {
      texts: { 'text/html': `<a href="${page}"><img alt="" src="${picture}"></a>`, 'text/uri-list': page },
      files: ['a.png'],
    },
    picture,
  ],
  [
    'a copied picture whose page has none of the web',
    { texts: { 'text/html': '<img src="data:image/png;base64,AA">' }, files: ['image.png'] },
    'image.png',
  ],
  [
    'files in their order, whose own addresses are of this computer',
    { texts: { 'text/uri-list': 'file:///a/b.png' }, files: ['b.png', 'a.png'] },
    'b.png a.png',
  ],
  ['a folder', { files: ['photos/'] }, 'photos/'],
  ['words with an address in them', { texts: { 'text/plain': `see ${picture}` } }, ''],
  ['other addresses', { texts: { 'text/plain': 'javascript:alert(1)', 'text/uri-list': 'file:///etc/passwd' } }, ''],
  ['an address without end', { texts: { 'text/plain': `https://a.example/${'a'.repeat(10_000)}` } }, ''],
  ['nothing', {}, ''],
])('takes %s', (_, held, expected) => {
  expect(summary(held)).toBe(expected)
})
