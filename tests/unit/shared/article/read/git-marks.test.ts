import { describe, expect, it } from 'vitest'
import { gitSides, parseArticle } from '../../../../../src/shared/article'
import { readGitMarks } from '../../../../../src/shared/article/read/git-marks'
import { timesAsLong } from '../../../../laws/cpu'

const marked = (ours: string, theirs: string, base?: string, size = 7): string => {
  const row = (sign: string): string => sign.repeat(size)
  const before = base === undefined ? '' : `${row('|')} 1a2b3c4\n${base}`
  return `${row('<')} HEAD\n${ours}${before}${row('=')}\n${theirs}${row('>')} origin/main\n`
}
const names = { oursName: 'HEAD', theirsName: 'origin/main' }
const front = '---\ntitle: A\n---\n'

describe('the sides of what git left in conflict', () => {
  const cases: readonly [string, string, { ours: string; theirs: string; base: string | null }][] = [
    [
      'one field',
      `---\n${marked('title: A\n', 'title: B\n')}heat: 1\n---\n`,
      { ours: '---\ntitle: A\nheat: 1\n---\n', theirs: '---\ntitle: B\nheat: 1\n---\n', base: null },
    ],
    [
      'with what stood there before',
      `---\n${marked('title: A\n', 'title: B\n', 'title: C\n')}heat: 1\n---\n`,
      {
        ours: '---\ntitle: A\nheat: 1\n---\n',
        theirs: '---\ntitle: B\nheat: 1\n---\n',
        base: '---\ntitle: C\nheat: 1\n---\n',
      },
    ],
    [
      'several, one of them without a base',
      `a\n${marked('b\n', '', 'x\n')}c\n${marked('', 'd\n')}e\n`,
      { ours: 'a\nb\nc\ne\n', theirs: 'a\nc\nd\ne\n', base: null },
    ],
    ['all of the file', marked('---\na: 1\n---\n', ''), { ours: '---\na: 1\n---\n', theirs: '', base: null }],
    [
      'titles of Markdown outside of it',
      `A title\n=======\n${marked('a\n', 'b\n')}Another\n=======\n`,
      {
        ours: 'A title\n=======\na\nAnother\n=======\n',
        theirs: 'A title\n=======\nb\nAnother\n=======\n',
        base: null,
      },
    ],
    [
      'a title of another length within',
      marked('A title\n========\n', 'A title\n=====\n'),
      { ours: 'A title\n========\n', theirs: 'A title\n=====\n', base: null },
    ],
    [
      'a base that is in conflict itself, with longer marks',
      marked('a\n', 'b\n', marked('c\n', 'd\n', 'e\n', 9)),
      { ours: 'a\n', theirs: 'b\n', base: null },
    ],
    [
      'a base that is in conflict itself, with marks as long, as older versions of git write it',
      marked('a\n', 'b\n', `x\n${marked('c\n', 'd\n', marked('e\n', 'f\n'))}y\n`),
      { ours: 'a\n', theirs: 'b\n', base: null },
    ],
    [
      'longer marks, where lines of the article look like marks',
      `<<<<<<< one\n${marked('a\n=======\n', '>>>>>>> b\n', undefined, 8)}=======\n>>>>>>> two\n`,
      {
        ours: '<<<<<<< one\na\n=======\n=======\n>>>>>>> two\n',
        theirs: '<<<<<<< one\n>>>>>>> b\n=======\n>>>>>>> two\n',
        base: null,
      },
    ],
    [
      'one whose last mark says that the text has no line end',
      `x\n${marked('a\n', 'b\n')}`.slice(0, -1),
      { ours: 'x\na', theirs: 'x\nb', base: null },
    ],
    [
      'one of two, since the other one stands in code',
      `${front}\`\`\`sh\n${marked('a\n', 'b\n')}\`\`\`\n${marked('c\n', 'd\n')}`,
      {
        ours: `${front}\`\`\`sh\n${marked('a\n', 'b\n')}\`\`\`\nc\n`,
        theirs: `${front}\`\`\`sh\n${marked('a\n', 'b\n')}\`\`\`\nd\n`,
        base: null,
      },
    ],
    [
      'around the end of code',
      `${front}\`\`\`\nx\n${marked('a\n```\n', 'b\n```\n')}`,
      { ours: `${front}\`\`\`\nx\na\n\`\`\`\n`, theirs: `${front}\`\`\`\nx\nb\n\`\`\`\n`, base: null },
    ],
  ]
  it.each(cases)('%s', (_, text, sides) => {
    expect(gitSides(text)).toEqual({ ...sides, ...names })
    const crlf = (one: string | null) => one?.replaceAll('\n', '\r\n') ?? null
    expect(gitSides(text.replaceAll('\n', '\r\n'))).toEqual({
      ours: crlf(sides.ours),
      theirs: crlf(sides.theirs),
      base: crlf(sides.base),
      ...names,
    })
  })

  it('takes a name as it stands, and none', () => {
    const names = gitSides('<<<<<<< Updated upstream\n=======\n>>>>>>> 1a2b3c4 (Correct: the <title>)\n')
    expect(names).toMatchObject({ oursName: 'Updated upstream', theirsName: '1a2b3c4 (Correct: the <title>)' })
    expect(gitSides('<<<<<<<\n=======\n>>>>>>>\n')).toMatchObject({ oursName: '', theirsName: '' })
  })

  it.each([
    ['no mark', front],
    ['a title of Markdown', `${front}A title\n=======\n`],
    ['quotes in quotes', `${front}>>>>>>> said\n`],
    ['the end missing', `${front}<<<<<<< HEAD\na\n=======\nb\n`],
    ['the middle missing', `${front}<<<<<<< HEAD\na\n>>>>>>> main\n`],
    ['another order', `${front}<<<<<<< HEAD\na\n>>>>>>> main\n=======\n`],
    ['marks of different lengths', `${front}<<<<<<< HEAD\na\n=======\nb\n>>>>>>>> main\n`],
    ['signs without a blank', `${front}<<<<<<<HEAD\na\n=======\nb\n>>>>>>>main\n`],
    ['marks that are indented', `${front}    <<<<<<< HEAD\n    a\n    =======\n    >>>>>>> main\n`],
    ['code', `${front}~~~\n${marked('a\n', 'b\n')}~~~\n`],
  ])('are none where there is %s', (_, text) => {
    expect(readGitMarks(text)).toMatchObject({ conflicts: [], sides: null })
    expect(parseArticle(text).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    ['another one has lost its end', `${marked('a\n', 'b\n')}<<<<<<< HEAD\nc\n`],
    ['another one has lost its beginning', `${marked('a\n', 'b\n')}c\n=======\nd\n>>>>>>> main\n`],
    ['one stands in a side of another', marked(`a\n${marked('b\n', 'c\n')}`, 'd\n')],
    ['a title of Markdown may be the middle', marked('A title\n=======\n', 'b\n')],
    ['the base is there twice', marked('a\n', 'b\n', `c\n||||||| 5d6e7f8\nd\n`)],
  ])('can’t be taken apart where %s', (_, text) => {
    const { conflicts, sides } = readGitMarks(`${front}${text}`)
    expect(sides).toBeNull()
    if (conflicts.length > 0) expect(parseArticle(`${front}${text}`).problems[0]?.code).toBe('git-conflict')
  })

  it.each(['<<<<<<< a\n', marked('a\n', 'b\n'), '=======\n', '<<<<<<< a\n||||||| b\n', '```\n', '<', ' ', '\n'])(
    'takes time in proportion to the text, of %j too',
    (unit) => {
      const read = (letters: number) => () =>
        readGitMarks(`<<<<<<< a\n${unit.repeat(Math.ceil(letters / unit.length))}`)
      read(50_000)()
      // 16 times as many letters: 256 times the time where each looks at all others. The best of three: one may fall on a collection.
      const times = [1, 2, 3].map(() => timesAsLong(read(1_600_000), read(100_000)))
      expect(Math.min(...times)).toBeLessThan(100)
    },
  )
})
