import { describe, expect, it } from 'vitest'
import { applyEdits, parseArticle } from '../../../../../src/shared/article'
import { mendOf } from '../../../../../src/shared/article/read/mend'

const wrap = (yaml: string): string => `---\nid: 1\n${yaml}\nafter: 1\n---\nbody\n`
const faultOf = (text: string) => {
  const { problems, data } = parseArticle(text)
  expect(problems).toHaveLength(1)
  return { ...problems[0], data }
}

describe('a value that lacks quotes', () => {
  it.each([
    ['title: Breaking: the quay', 'A value with ": " in it needs quotes', 8, 'title: "Breaking: the quay"'],
    ['title: A: b # c', 'A value with ": " in it needs quotes', 8, 'title: "A: b" # c'],
    ['title: A:\tb', 'A value with ": " in it needs quotes', 8, 'title: "A:\\tb"'],
    ['title: @tideline', "A value can't begin with @", 8, 'title: "@tideline"'],
    ['title: `code`', "A value can't begin with `", 8, 'title: "`code`"'],
    ['title: %x', "A value can't begin with %", 8, 'title: "%x"'],
    ['title: , x', "A value can't begin with ,", 8, 'title: ", x"'],
    ['title: & more', "A value can't begin with &", 8, 'title: "& more"'],
    ['title: *bold* text', "A value can't begin with *", 8, 'title: "*bold* text"'],
    ['title: > 50', "A value can't begin with >", 8, 'title: "> 50"'],
    ['title: - x', "A value can't begin with -", 8, 'title: "- x"'],
    ['title: {{ page.title }}', 'A value that begins with {{ is read as a map', 8, 'title: "{{ page.title }}"'],
    ['title: {{ a }} and', 'A value that begins with {{ is read as a map', 8, 'title: "{{ a }} and"'],
    ['title: {% a %}', 'A value that begins with {% is read as a map', 8, 'title: "{% a %}"'],
    ['title: "Breaking" the quay', 'Text stands behind the closing quote', 8, `title: '"Breaking" the quay'`],
    ["title: 'It''s' so", 'Text stands behind the closing quote', 8, `title: "'It''s' so"`],
    ['title: "a # b" c # d', 'Text stands behind the closing quote', 8, `title: '"a # b" c' # d`],
    ['title: [Video] the quay', 'Text stands behind the closing bracket', 8, 'title: "[Video] the quay"'],
    ['provider:\n  name: @x', "A value can't begin with @", 9, 'provider:\n  name: "@x"'],
    ['topics:\n  - @x\n  - y', "A value can't begin with @", 5, 'topics:\n  - "@x"\n  - y'],
    ['related:\n- title: A: b\n  quality: 1', 'A value with ": "', 10, 'related:\n- title: "A: b"\n  quality: 1'],
    ['"a key": A: b', 'A value with ": "', 10, '"a key": "A: b"'],
  ])('%s', (yaml, message, column, mended) => {
    for (const eol of ['\n', '\r\n']) {
      const text = wrap(yaml).replaceAll('\n', eol)
      const fault = faultOf(text)
      expect(fault).toMatchObject({ code: 'needs-quotes', severity: 'error', column, data: {} })
      expect(fault.message).toContain(message)
      expect(mendOf(text)).toEqual({ what: 'missing quotes', text: wrap(mended).replaceAll('\n', eol) })
    }
  })

  it.each(['title: Breaking: the quay\n  goes on', 'title: A: b:', 'topics:\n- @x\n  y'])(
    '%s: where it ends can’t be told',
    (yaml) => {
      expect(faultOf(wrap(yaml)).code).toBe('needs-quotes')
      expect(mendOf(wrap(yaml))).toBeUndefined()
    },
  )

  it.each(['title', 'title: "open', 'a:\n\tb: 1', 'a: !ruby/object x', 'a: *b', 'a: [b, c', 'title: x\n  y: z'])(
    '%s is another fault',
    (yaml) => {
      expect(faultOf(wrap(yaml)).code).not.toBe('needs-quotes')
      expect(mendOf(wrap(yaml))).toBeUndefined()
    },
  )
})

describe('a doubled key', () => {
  it.each([
    ['title: A\ntitle: B', 'The key title is already there in line 3.', 4],
    ['p:\n  a: 1\n  b:\n    - x: 1\n      y: 2\n      x: 3', 'The key x is already there in line 6.', 8],
    ['"a": 1\na: 2', 'The key a is already there in line 3.', 4],
    ['p: {a: 1,\n  a: 2}', 'The key a is already there in line 3.', 4],
    ['id: 2', 'The key id is already there in line 2.', 3],
  ])('%s', (yaml, message, line) => {
    const fault = faultOf(wrap(yaml))
    expect(fault).toMatchObject({ code: 'duplicate-key', line })
    expect(fault.message).toContain(message)
  })
})

describe('marks that git left', () => {
  const marks = '<<<<<<< HEAD\nheat: 2\n=======\nheat: 3\n>>>>>>> desk'
  it.each([
    ['in front matter', wrap(marks), 'error', 3, 'lines 3, 5 and 7'],
    [
      'with what stood there before',
      wrap(marks.replace('===', '||||||| base\nheat: 1\n===')),
      'error',
      3,
      'lines 3, 5, 7 and 9',
    ],
    ['half of them', wrap('heat: 2\n=======\nheat: 3\n>>>>>>> desk'), 'error', 4, 'lines 4 and 6'],
    ['one of them', wrap('>>>>>>> desk'), 'error', 3, 'line 3'],
    [
      'around all of it',
      `<<<<<<< HEAD\n---\nheat: 2\n---\n=======\n---\nheat: 3\n---\n>>>>>>> desk\n`,
      'error',
      1,
      'lines 1, 5 and 9',
    ],
    [
      'around the end of it',
      `---\na: 1\n<<<<<<< HEAD\n---\nA\n=======\n---\nB\n>>>>>>> desk\n`,
      'error',
      3,
      'lines 3, 6 and 9',
    ],
    ['in the body', `---\na: 1\n---\n${marks}\n`, 'error', 4, 'lines 4, 6 and 8'],
    ['in both', `${wrap(marks)}${marks}\n`, 'error', 3, 'lines 3, 5, 7, 11, 13 and 15'],
    ['in a file without front matter', `Text.\n${marks}\n`, 'error', 2, 'lines 2, 4 and 6'],
    ['longer ones', wrap(marks.replace(/^([<=>])/gm, '$1$1')), 'error', 3, 'lines 3, 5 and 7'],
  ])('%s', (_, text, severity, line, where) => {
    for (const eol of ['\n', '\r\n']) {
      const fault = faultOf(text.replaceAll('\n', eol))
      expect(fault).toMatchObject({ code: 'git-conflict', severity, line, column: 1 })
      expect(fault.message).toBe(`Left in conflict by git (${where}).`)
    }
  })

  it.each([
    ['a title of Markdown', '---\na: 1\n---\nA title\n=======\n'],
    ['quotes in quotes', '---\na: 1\n---\n>>>>>>> said\n'],
    ['a text about it', '---\na: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n---\n    <<<<<<< HEAD\n'],
    ['more signs', '---\na: 1\n---\n<<<<<<<< x\n=======\n>>>>>>> x\n'],
  ])('are not %s', (_, text) => {
    expect(parseArticle(text).problems).toEqual([])
  })

  it('are a warning in a block of code, since an article may be about them', () => {
    const text = `---\na: 1\n---\n\`\`\`\n${marks}\n\`\`\`\n`
    expect(parseArticle(text)).toMatchObject({
      data: { a: 1 },
      problems: [{ code: 'conflict-marks', severity: 'warning', line: 5 }],
    })
  })

  it('in the body alone leave the fields to be read, and no edit is made on them', () => {
    const text = `---\na: 1\n---\n${marks}\n`
    expect(parseArticle(text).data).toEqual({ a: 1 })
    expect(() => applyEdits(text, [{ op: 'set', path: ['a'], value: 2 }])).toThrow('Left in conflict by git')
  })
})
