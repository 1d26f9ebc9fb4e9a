import { describe, expect, it } from 'vitest'
import { markConflicts, mergeArticles } from '../../../../../src/shared/article'
import { keepSide } from '../../../../laws/merge-marks'

const marked = (base: string, ours: string, theirs: string): string => markConflicts(mergeArticles(base, ours, theirs))
const article = (yaml: string, body = 'body\n'): string => `---\n${yaml}---\n${body}`

const block = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`

describe('the marks of git', () => {
  it.each([
    [
      'nothing clashes: no mark',
      'title: A\nheat: 1\n',
      'title: B\nheat: 1\n',
      'title: A\nheat: 2\n',
      'title: B\nheat: 2\n',
    ],
    [
      'a field',
      'title: A\nheat: 1\n',
      'title: B\nheat: 1\n',
      'title: C\nheat: 2\n',
      `${block('title: B\n', 'title: C\n')}heat: 2\n`,
    ],
    [
      'removed here, changed there',
      'title: A\nheat: 1\n',
      'title: A\n',
      'title: A\nheat: 2\n',
      `title: A\n${block('', 'heat: 2\n')}`,
    ],
    [
      'changed here, removed there',
      'title: A\nheat: 1\n',
      'title: A\nheat: 2\n',
      'title: A\n',
      `title: A\n${block('heat: 2\n', '')}`,
    ],
    [
      'two fields apart',
      'title: A\nheat: 1\ntype: x\n',
      'title: B\nheat: 1\ntype: w\n',
      'title: C\nheat: 2\ntype: z\n',
      `${block('title: B\n', 'title: C\n')}heat: 2\n${block('type: w\n', 'type: z\n')}`,
    ],
    [
      'a field of one entry alone; the others stand merged',
      'related:\n  - webUrl: /1\n    title: A\n  - webUrl: /2\n    title: A\n',
      'related:\n  - webUrl: /1\n    title: B\n  - webUrl: /2\n    title: B\n',
      'related:\n  - webUrl: /0\n  - webUrl: /1\n    title: A\n  - webUrl: /2\n    title: C\n',
      `related:\n  - webUrl: /0\n  - webUrl: /1\n    title: B\n  - webUrl: /2\n${block('    title: B\n', '    title: C\n')}`,
    ],
    [
      'a list in two orders, in one piece',
      'topics:\n  - A\n  - B\n  - C\n',
      'topics:\n  - C\n  - A\n  - B\n',
      'topics:\n  - B\n  - A\n  - C\n',
      `topics:\n${block('  - C\n  - A\n  - B\n', '  - B\n  - A\n  - C\n')}`,
    ],
    [
      'a text on several lines, in one piece',
      'excerpt: |\n  a\n  b\n  c\ntype: x\n',
      'excerpt: |\n  A\n  b\n  C\ntype: x\n',
      'excerpt: |\n  0\n  b\n  2\ntype: x\n',
      `excerpt: |\n${block('  A\n  b\n  C\n', '  0\n  b\n  2\n')}type: x\n`,
    ],
  ])('%s', (_, base, ours, theirs, expected) => {
    expect(marked(article(base), article(ours), article(theirs))).toBe(article(expected))
  })

  it('stand around the lines of a body that clash, and no others', () => {
    const [base, ours, theirs] = ['a\nb\nc\nd\ne\n', 'A\nb\nC\nd\ne\n', 'a\nb\nX\nd\nE\n'].map((body) =>
      article('title: A\n', body),
    )
    expect(marked(base ?? '', ours ?? '', theirs ?? '')).toBe(
      article('title: A\n', `A\nb\n${block('C\n', 'X\n')}d\nE\n`),
    )
  })

  it('stand in what can’t be read, too', () => {
    const bad = 'x: "1\n'
    expect(marked(article(bad), article('x: "2\n'), article('x: "3\n'))).toBe(article(block('x: "2\n', 'x: "3\n')))
  })

  it('have the line ends of the file', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
    const result = marked(crlf(article('heat: 1\n')), crlf(article('heat: 2\n')), crlf(article('heat: 3\n')))
    expect(result).toBe(crlf(article(block('heat: 2\n', 'heat: 3\n'))))
  })

  it('give both sides a last line end where one has it; where neither has one the last mark has none', () => {
    expect(marked('a\n', 'b', 'c\n')).toBe(block('b\n', 'c\n'))
    const result = marked('a', 'b', 'c')
    expect(result).toBe(block('b\n', 'c\n').slice(0, -1))
    expect([keepSide(result, 'ours'), keepSide(result, 'theirs')]).toEqual(['b', 'c'])
  })

  it('are longer than what looks like one in the article', () => {
    const result = marked('a\nx\n', 'Ours\n=======\nx\n', 'Theirs\n========\nx\n')
    expect(result).toBe('<<<<<<<<< ours\nOurs\n=======\n=========\nTheirs\n========\n>>>>>>>>> theirs\nx\n')
    expect(keepSide(result, 'ours')).toBe('Ours\n=======\nx\n')
    const bars = marked('a\nx\n', 'Ours\n|||||||\nx\n', 'Theirs\nx\n')
    expect(bars).toBe('<<<<<<<< ours\nOurs\n|||||||\n========\nTheirs\n>>>>>>>> theirs\nx\n')
    expect(keepSide(bars, 'ours')).toBe('Ours\n|||||||\nx\n')
    // A headline elsewhere is none: between marks nobody takes it for one.
    expect(marked('H\n=======\n\nx\n', 'H\n=======\n\ny\n', 'H\n=======\n\nz\n')).toBe(
      `H\n=======\n\n${block('y\n', 'z\n')}`,
    )
  })
})
