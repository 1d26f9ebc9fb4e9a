import { expect, it } from 'vitest'
import { readFront } from '../../../../../src/shared/article/read/front'

it('reads YAML, TOML and JSON alike, dates as the text in the file', () => {
  const data = { title: 'Fog', date: '2024-01-02', tags: ['a', 'b'], cover: { image: '/a.png' } }
  const texts = {
    yaml: '---\ntitle: Fog\ndate: 2024-01-02\ntags: [a, b]\ncover:\n  image: /a.png\n---\nBody\n',
    toml: '+++\ntitle = "Fog"\ndate = 2024-01-02\ntags = ["a", "b"]\n[cover]\nimage = "/a.png"\n+++\nBody\n',
    json: `${JSON.stringify(data, null, 2)}\nBody\n`,
  }
  for (const [form, text] of Object.entries(texts)) {
    const front = readFront(text)
    expect({ form: front.form, data: front.data, body: front.body.trim() }).toEqual({ form, data, body: 'Body' })
    expect(readFront(`\uFEFF${text}`)).toMatchObject({ form, data })
  }
})

it('keeps the form of a date in TOML', () => {
  const written = ['2024-01-02', '2024-01-02T10:00:00', '2024-01-02T10:00:00.000Z', '2024-01-02T10:00:00.000+02:00']
  for (const date of written) expect(readFront(`+++\ndate = ${date}\n+++\n`).data.date).toMatch(date.slice(0, 16))
  expect(readFront('+++\n+++\nBody\n')).toMatchObject({ form: 'toml', data: {}, body: 'Body\n' })
})

it('reads hostile texts in a time that grows with them', () => {
  const quotes = `{ "a": 1, "${'\\"'.repeat(100_000)}`
  expect(readFront(quotes).form).toBe('unreadable')
  expect(readFront(`+++\na = 1\n${'+++ x\n'.repeat(30_000)}`).form).toBe('unreadable')
})

it('has no fields where there are none, or where they can’t be read', () => {
  expect(readFront('Just a text.\n')).toEqual({ form: 'none', data: {}, body: 'Just a text.\n' })
  for (const text of [
    '---\ntitle: "x\n---\n',
    '+++\ntitle = \n+++\n',
    '---\ntitle: x\n',
    '{ "title": \n}\n',
    '---js\n1\n---\n',
  ]) {
    expect(readFront(text)).toMatchObject({ form: 'unreadable', data: {} })
  }
})
