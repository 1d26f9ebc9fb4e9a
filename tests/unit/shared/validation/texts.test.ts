import { expect, test } from 'vitest'
import { codes, fixedLine } from './check'

test.each<[string, string, string[]]>([
  ['title', 'Fish &amp; chips', ['html-entities']],
  ['title', 'It&#8217;s here', ['html-entities']],
  ['title', 'Caf&#xE9;', ['html-entities']],
  ['title', 'A &lt;b&gt; in a title', ['html-entities']],
  ['title', 'AT&T; and R&D;', []],
  ['title', 'Fish & chips', []],
  ['excerpt', 'It&#8217;s here.', ['html-entities-excerpt']],
  ['excerpt', 'It goes on and', ['excerpt-cut']],
  ['excerpt', 'It goes on ...', ['excerpt-cut']],
  ['excerpt', '"It goes on [&hellip;]"', ['html-entities-excerpt', 'excerpt-cut']],
  ['excerpt', '“It ends.”', []],
  ['excerpt', '它结束了。', []],
  ['excerpt', 'More at https://a.example/x', []],
  ['excerpt', '', []],
])('%s: %s: %j', (key, value, expected) => {
  expect(codes({ [key]: value })).toEqual(expected)
})

test.each([
  ['Fish &amp; chips', 'Fish & chips'],
  ["'It&#8217;s &quot;here&quot;'   # wire", '\'It’s "here"\'   # wire'],
  ['"R&amp;#38;D"', '"R&D"'],
  ['Caf&eacute; &mdash; caf&#233;', 'Café — café'],
  ['"Only &#128;5"', '"Only €5"'],
])('the title %s is mended to %s', (before, after) => {
  expect(fixedLine('title', before)).toBe(after)
})

test.each(['A &lt;script&gt; tag', 'A &amp;lt;b> tag', '"&nbsp;"', 'x&#7;y', 'x&#0;y', 'x&#xD800;y'])(
  'for the title %s no fix is offered: it would become markup, nothing, or no text',
  (title) => {
    expect(codes({ title })).toEqual(['html-entities'])
    expect(fixedLine('title', title)).toBeUndefined()
  },
)

test('a title is unusually long beside those of its workspace', () => {
  const lengths = { title: 5, excerpt: 500 }
  expect(codes({ title: 'Seven77' }, { lengths })).toEqual(['unusually-long'])
  expect(codes({ title: 'Five5' }, { lengths })).toEqual([])
  expect(codes({ title: 'Seven77' })).toEqual([])
})

test.each<[Readonly<Record<string, string>>, string[]]>([
  [{ title: 'Berth #4 is closed' }, ['cut-by-comment']],
  [{ title: 'T', type: '#video' }, ['cut-by-comment']],
  [{ title: 'T', type: 'video #1' }, ['cut-by-comment']],
  [{ title: 'Berth # from the wire' }, []],
  [{ title: '"Berth" #4' }, []],
  [{ title: 'Berth#4' }, []],
  [{ title: '"Berth #4"' }, []],
  [{ title: '>- #x\n  T' }, []],
  [{ title: 'T ## by hand' }, []],
])('%j is cut by a comment: %j', (lines, expected) => {
  expect(codes(lines)).toEqual(expected)
})
