import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { firstParagraph, LOOKED_AT_LETTERS } from '../../../../src/shared/text/first-paragraph'

const cases: readonly (readonly [what: string, body: string, excerpt: string | null])[] = [
  ['the first of two', '\nOne, in\ntwo lines.\n\nTwo.\n', 'One, in two lines.'],
  ['lines that are broken', 'One  \ntwo\\\nthree.\n', 'One two three.'],
  ['none', '\n\n', null],
  ['headings', '# Title\n\nTitle\n=====\n\nTitle\n---\nWords.\n', 'Words.'],
  ['a heading with words right below', '## Title\nWords.\n', 'Words.'],
  ['a picture', '![Cranes](a.png)\n\n<img src="a.png">\n\nWords.\n', 'Words.'],
  ['a picture in the line above', '![Cranes](a.png)\nWords.\n', 'Words.'],
  ['code', '```js\nconst a = 1\n\nlet b\n```\n\n~~~\nx\n~~~\n\n    indented\n\nWords.\n', 'Words.'],
  ['code that isn’t closed', '```\nconst a = 1\n\nWords.\n', null],
  ['formulas', '$$\nx = y\n$$\n\nWords.\n', 'Words.'],
  ['html', '<div class="lead">\n  Box\n</div>\n\n<p align="center">A <b>bold</b> word.</p>\n', 'A bold word.'],
  ['html of several lines', '<figure>\n\n<img src="a">\n\nCaption\n\n</figure>\n\nWords.\n', 'Words.'],
  ['scripts and styles', '<style>\np {}\n\nq {}\n</style>\n<script>\n\nalert(1)\n</script>\n\nWords.\n', 'Words.'],
  ['comments', '<!-- hidden\n\nlines -->\nWords <!-- not --> here.\n', 'Words here.'],
  ['shortcodes', '{{< figure src="a.png" >}}\n\n{{% notice %}}\nWords.\n{{% /notice %}}\n', 'Words.'],
  ['Liquid', '{% include a.html\n  title="x" %}\n\n{{ site.title }}\n\nWords {{ page.x }}here.\n', 'Words here.'],
  [
    'code of Liquid and Hugo',
    '{% highlight js %}\na\n{% endhighlight %}\n\n{{< highlight go >}}\nb\n{{< /highlight >}}\n\nWords.\n',
    'Words.',
  ],
  [
    'MDX',
    'import A from \'./a\'\nimport {\n  B\n} from "b"\n\nexport const meta = {\n  a: 1\n}\n\n<A b={1} />\n\n{/* not */}\n\nWords.\n',
    'Words.',
  ],
  [
    'words that begin as MDX does',
    'import duties are up, the port of “Weir” says.\n',
    'import duties are up, the port of “Weir” says.',
  ],
  ['lists', '- one\n- two\n\n1. one\n\nWords.\n', 'Words.'],
  ['a list right below', 'Words:\n- one\n', 'Words:'],
  ['tables', '| a | b |\n|---|---|\n| c | d |\n\na | b\n--- | ---\nc | d\n\nWords.\n', 'Words.'],
  ['a quote', '> Words of\n> *others*.\n', 'Words of others.'],
  ['a callout', '> [!info] Title\n> Words.\n', 'Words.'],
  [
    'rules, tags, attributes, definitions',
    '---\n#fog #two/three\n\n{: .lead}\n[1]: https://a.example\nWords.\n',
    'Words.',
  ],
  ['containers', ':::note\nWords.\n:::\n', 'Words.'],
  ['a vault’s comment', '%% to do %%\n\nWords.\n', 'Words.'],
  ['CRLF', 'One\r\ntwo.\r\n\r\nThree.\r\n', 'One two.'],
  ['signs alone', '***\n\n…\n\n•\n\nWords.\n', 'Words.'],
  ['the end that its author set', 'One.\n<!--more-->\nTwo.\n', 'One.'],
  ['the same in one line', 'One <!-- more --> two.\n', 'One'],
  ['nothing above that end', '![](a.png)\n\n<!-- truncate -->\n\nWords.\n', null],
  ['signs that steer terminals', 'a\u001b[31mb\u202ec\n', 'a [31mbc'],
]

test.each(cases)('%s', (_, body, excerpt) => {
  expect(firstParagraph(body)).toBe(excerpt)
})

describe('a site’s own mark ends it', () => {
  it.each([
    ['One.\n<!-- excerpt -->\nTwo.', '<!-- excerpt -->', 'One.'],
    ['One. [//]: # Two.', '[//]: #', 'One.'],
    ['One.\n\nTwo.', '\n\n', 'One.'],
    ['One.', null, 'One.'],
    ['<!--break-->\nOne.', '<!--break-->', null],
  ])('%j by %j', (body, separator, excerpt) => {
    expect(firstParagraph(body, separator)).toBe(excerpt)
  })
})

describe('a long one is cut', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

  it('at the end of a word', () => {
    const excerpt = firstParagraph(words(200)) ?? ''
    expect(excerpt.length).toBeLessThanOrEqual(300)
    expect(excerpt.length).toBeGreaterThan(280)
    expect(`${words(200)} `).toContain(`${excerpt.slice(0, -1)} `)
    expect(firstParagraph(`${'a'.repeat(150)}, ${'b'.repeat(300)}`)).toBe(`${'a'.repeat(150)}…`)
  })

  it('anywhere where no word ends', () => {
    expect(firstParagraph('港'.repeat(500))).toBe(`${'港'.repeat(299)}…`)
    expect(firstParagraph('😀a'.repeat(500))).toHaveLength(300)
  })

  it('where what is looked at ends', () => {
    const filled = `${'![](a.png)\n'.repeat(180)}\n`
    expect(firstParagraph(`${filled}${words(30)}`)).toMatch(/^word0 .*\d…$/)
    expect(firstParagraph(`${' \n'.repeat(LOOKED_AT_LETTERS)}Words.`)).toBeNull()
    expect(firstParagraph(`Words.\n${' \n'.repeat(LOOKED_AT_LETTERS)}`)).toBe('Words.')
  })
})

const lines = fc.constantFrom(
  ...[
    '',
    '',
    'Words of *one*.',
    'More [words](u)',
    '# Title',
    '===',
    '---',
    '- one',
    '1. one',
    '> quote',
    '> [!note] x',
  ],
  ...['```', '~~~', '    code', '$$', '![](a.png)', '<div>', '</div>', '<p>Words</p>', '<!-- x', '-->', '<!--more-->'],
  ...[
    '{% x %}',
    '{{ x',
    '}}',
    '{{< x >}}',
    '{: .x}',
    '| a | b |',
    '--- | ---',
    "import A from 'a'",
    'export const a = 1',
  ],
  ...[
    '#tag',
    ':::note',
    '[a]: b',
    '[^1]: c',
    '%%',
    '港口',
    '😀'.repeat(90),
    'a'.repeat(700),
    'word '.repeat(90),
    '\u2028',
    '&amp;',
  ],
)
const bodies = fc
  .tuple(fc.array(lines, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'))
  .map(([all, eol]) => all.join(eol))

test('law: an excerpt is one short line of words, well-formed, whatever the body', () => {
  fc.assert(
    fc.property(fc.oneof(bodies, fc.string({ unit: 'binary', maxLength: 400 })), (body) => {
      const excerpt = firstParagraph(body)
      if (excerpt === null) return
      expect(excerpt).toMatch(/^\S(?:.*\S)?$/u)
      // Cut it may end before its first letter.
      if (!excerpt.endsWith('…')) expect(excerpt).toMatch(/[\p{L}\p{N}]/u)
      expect(excerpt).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\s\s/u)
      expect(excerpt.length).toBeLessThanOrEqual(300)
      expect(excerpt.isWellFormed()).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

test('law: what is behind the first letters, and how lines end, is not looked at', () => {
  fc.assert(
    fc.property(bodies, fc.string({ minLength: 1, unit: 'binary' }), (body, behind) => {
      const whole = body.padEnd(LOOKED_AT_LETTERS + 1, 'x')
      expect(firstParagraph(`${whole}${behind}`)).toBe(firstParagraph(whole))
      expect(firstParagraph(body.replaceAll('\r\n', '\n'))).toBe(firstParagraph(body))
    }),
    { numRuns: 1_000 },
  )
})

test('a hostile body takes no time', () => {
  const units = [
    '<!--',
    '{%',
    '{{',
    '{% comment %}',
    '<pre>',
    '%%',
    '{/*',
    '- ',
    '> ',
    '***',
    '| ',
    '-|',
    '#a',
    '`',
    '[a]: ',
    "import '",
    ' \t',
  ]
  for (const unit of units) {
    const begun = performance.now()
    firstParagraph(unit.repeat(3_000))
    firstParagraph(`a${unit.repeat(3_000)}`)
    expect(performance.now() - begun, unit).toBeLessThan(1_000)
  }
})
