import { describe, expect, test } from 'vitest'
import { ArticleError, applyEdits, type Edit, parseArticle } from '../../../../../src/shared/article'
import { readPlainToml } from '../../../../../src/shared/article/read/plain/plain-toml'
import { cardOf, plainCard } from '../../../../../src/shared/card/card'

const block = 'title: Fog\npublished: true\n'
const foreign: Readonly<Record<string, string>> = {
  TOML: '+++\ntitle = "Fog"\ndate = 2026-06-13\ndraft = true\n+++\nBody.\n',
  'TOML that begins with a table': '+++\n[params]\n  a = 1\n+++\n',
  'TOML that begins with a comment': '+++\n# c\ntitle = "Fog"\n+++\n',
  'TOML without a key': '+++\n+++\n',
  'TOML behind a byte order mark, CRLF': '\uFEFF+++\r\ntitle = "Fog"\r\n+++\r\n',
  'TOML below a blank line': '\n+++\ntitle = "Fog"\n+++\n',
  JSON: '{\n  "title": "Fog",\n  "draft": true\n}\n\nBody.\n',
  'JSON on one line': '{"title": "Fog"}\nBody.\n',
  'JSON between semicolons': ';;;\n"title": "Fog"\n;;;\n',
  'JSON between semicolons, in braces': ';;;\n{ "title": "Fog" }\n;;;\n',
  'five dashes': `-----\n${block}-----\nBody.\n`,
  'two dashes': `--\n${block}--\n`,
  'four dashes, closed by three': `----\n${block}---\n`,
  'a blank line above': `\n---\n${block}---\nBody.\n`,
  'blanks before the fence': `  ---\n${block}---\n`,
  'many blank lines above, CRLF': `\r\n\r\n---\r\ntitle: Fog\r\n---\r\n`,
  'a comment of HTML above': `<!-- from the wire -->\n---\n${block}---\n`,
  'a comment of HTML on lines of its own above': `<!--\n  from\n  the wire\n-->\n\n---\n${block}---\n`,
  'a comment of Liquid above': `{% comment %}x{% endcomment %}\n---\n${block}---\n`,
  'TOML, indented': '+++\n  title = "x"\n+++\n',
  'TOML, indented by a tab': '+++\n\ttitle = "x"\n+++\n',
  'TOML whose key is quoted': '+++\n"titré" = "x"\n+++\n',
  'TOML whose key has a quote in it': '+++\n"a\\"b" = "x"\n+++\n',
  'TOML whose key is of another language': '+++\ntitré = "x"\n+++\n',
  'TOML whose key has dots': '+++\na . "b" . c = 1\n+++\n',
  'TOML with a comment, indented': '+++\n  # c\ntitle = "x"\n+++\n',
  'TOML of 30,000 letters': `+++\ntitle = "x"\ntext = """\n${'lorem ipsum\n'.repeat(2_500)}"""\n+++\n`,
  'TOML below 25,000 blank lines': `${'\n'.repeat(25_000)}+++\ntitle = "x"\n+++\n`,
  'TOML below 3,000 comments': `${'<!-- c -->\n'.repeat(3_000)}+++\ntitle = "x"\n+++\n`,
  'TOML with its name': '+++toml\ntitle = "x"\n+++\n',
  'TOML that never ends': '+++\ntitle = "x"\n\nBody.\n',
  'a table of TOML that never ends': '+++\n[params]\na = 1\n',
  'TOML, lone CR': '+++\rtitle = "x"\r+++\rBody.\r',
  'TOML between per cents': '%%%\ntitle = "x"\n%%%\n',
  'JSON between semicolons, indented': ';;;\n  "title": "x"\n;;;\n',
  'JSON between semicolons, with its name': ';;;json\n{ "title": "x" }\n;;;\n',
  'JSON between semicolons that never end': ';;;\n"title": "x"\n',
  'JSON that is empty': '{}\nBody.\n',
  'JSON that is empty, below': '{\n}\n',
  'JSON with a long key': `{"${'k'.repeat(300)}": 1}\n`,
  'JSON with a quote in its key': '{"a\\"b": 1}\n',
  'JSON far below its brace': `{${'\n'.repeat(25_000)}"a": 1}\n`,
  'JSON, lone CR': '{\r"a": 1}\r',
  'a space without width before the fence': `\u200b---\n${block}---\n`,
  'two byte order marks': `\ufeff\ufeff---\n${block}---\n`,
  'a doctype above': `<!doctype html>\n---\n${block}---\n`,
  'a declaration of XML above': `<?xml version="1.0"?>\n---\n${block}---\n`,
  'lone CR below a blank line': '\r---\rtitle: x\r---\r',
  'a block of 30,000 letters below a blank line': `\n---\n${block}text: >\n${'  lorem ipsum\n'.repeat(2_500)}---\n`,
  'a block whose first key is quoted, below a blank line': '\n---\n"a b\\"c": x\n---\n',
  'a block whose first key is of another language': '\n---\ntitré: x\n---\n',
  'a block that begins with a comment': `\n---\n# first\n${block}---\n`,
}

/** Plain Markdown, however it begins. */
const plain: readonly string[] = [
  '',
  '\n',
  '\n\nA text.\n',
  '# A heading\n\nA text.\n',
  '# A heading\n---\nNote: something\n---\n',
  '-----\nA text between two rules.\n-----\n',
  '-----\na\n',
  '-----\n',
  '----\n\n# A heading\n',
  '--\n',
  '-- said the quay\n',
  '- a\n- list\n',
  '* * *\nA text.\n',
  '***\n\nA text.\n',
  '___\nkey: value\n___\n',
  '\n---\nA text between two rules.\n\n---\n',
  '\n---\n\n# A heading\n',
  '{{ page.title }}\n\nA text.\n',
  '{% include head.html %}\n',
  '{: .class }\nA text.\n',
  '{ a brace }\n',
  '{"a quote in braces"}\n',
  '[a link](https://a.example)\n',
  '+ a\n+ list\n',
  '+++ three cheers\n',
  '+++\nA text.\n',
  '+++\n[a link](https://a.example)\n',
  '+++\nA text between two.\n+++\n',
  '+++\n',
  '%%%\nA text.\n',
  '{}, an empty brace\n',
  '<!doctype html>\n<p>HTML</p>\n',
  '\u200bA text.\n',
  `-----\nNote: a text that goes on\n${'and on\n'.repeat(5_000)}`,
  '; a semicolon\n',
  ';;;\nA text.\n',
  '<!-- a comment -->\n\nA text.\n',
  '<!-- a comment that never ends\n---\ntitle: x\n---\n',
  '<p>HTML</p>\n',
  '```yaml\ntitle: x\n```\n',
  'title: x\n\nThat is a text.\n',
  '> a quotation: from somebody\n',
  '| a | table |\n| --- | --- |\n',
]

const edits: readonly Edit[] = [
  { op: 'set', path: ['published'], value: false },
  { op: 'set', path: ['title'], value: 'x' },
  { op: 'body', text: 'x' },
]

describe('front matter of another kind', () => {
  test.each(Object.entries(foreign))('%s is named, and never edited', (_name, text) => {
    const article = parseArticle(text)
    expect(article.problems).toMatchObject([{ severity: 'error', code: 'foreign' }])
    expect(article.data).toEqual({})
    const card = cardOf('_news/a.md', article)
    // What TOML and JSON say is shown.
    expect(card.broken?.code ?? card.problems[0]?.code).toBe('foreign')
    // Of plain lines of TOML at once; that they are TOML the second pass says.
    const plain = plainCard('_news/a.md', text)
    if (plain !== null) expect(plain).toEqual({ ...card, problems: [], checked: false })
    expect(plain !== null).toBe(readPlainToml(text) !== null)
    for (const edit of edits) expect(() => applyEdits(text, [edit])).toThrow(ArticleError)
  })

  test.each(plain)('plain Markdown is what it was: %j', (text) => {
    expect(parseArticle(text)).toMatchObject({ problems: [], data: {}, body: text })
    expect(applyEdits(text, [{ op: 'set', path: ['published'], value: false }])).toBe(
      `---\npublished: false\n---\n${text}`,
    )
  })

  test('no body makes a file without front matter one of these', () => {
    expect(() => applyEdits('A text.\n', [{ op: 'body', text: foreign.TOML ?? '' }])).toThrow(/front matter/)
  })
})
