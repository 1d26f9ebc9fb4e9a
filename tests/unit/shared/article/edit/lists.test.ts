import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../../../src/shared/article'
import { insert, move, remove, rows } from '../table'

describe('insert', () => {
  rows([
    [
      'at the end',
      'topics:\n  - a\n  - b\ntype: x\n',
      insert(['topics', 2], 'c'),
      'topics:\n  - a\n  - b\n  - c\ntype: x\n',
    ],
    ['in the middle', 'topics:\n  - a\n  - b\n', insert(['topics', 1], 'c'), 'topics:\n  - a\n  - c\n  - b\n'],
    [
      'at the front, above its comment',
      'topics:\n  # a\n  - a\n',
      insert(['topics', 0], 'c'),
      'topics:\n  - c\n  # a\n  - a\n',
    ],
    ['a zero-indented list', 'topics:\n- a\n\ntype: x\n', insert(['topics', 1], 'c'), 'topics:\n- a\n- c\n\ntype: x\n'],
    ['a wide dash', 'topics:\n  -   a\n', insert(['topics', 1], 'c'), 'topics:\n  -   a\n  -   c\n'],
    ['quoted as its neighbour', "topics:\n  - 'a'\n", insert(['topics', 1], 'c'), "topics:\n  - 'a'\n  - 'c'\n"],
    ['into key:', 'topics:\ntype: x\n', insert(['topics', 0], 'c'), 'topics:\n  - c\ntype: x\n'],
    ['into key: []', 'topics: [] # t\n', insert(['topics', 0], 'c'), 'topics: [c] # t\n'],
    [
      'into key: [], where the other list has brackets',
      'tags: []\ncategories: [Field work]\n',
      insert(['tags', 0], 'two words'),
      'tags: [two words]\ncategories: [Field work]\n',
    ],
    [
      'into key: [], where another list has lines',
      'topics: []\nimages:\n  - url: x\n',
      insert(['topics', 0], 'c'),
      'topics:\n  - c\nimages:\n  - url: x\n',
    ],
    [
      'a map into key: []',
      'images: []\ntags: [a]\n',
      insert(['images', 0], { url: 'x' }),
      'images:\n  - url: x\ntags: [a]\n',
    ],
    [
      'into key:, where the other list has brackets',
      'tags:\ncategories: [a]\n',
      insert(['tags', 0], 'b'),
      'tags: [b]\ncategories: [a]\n',
    ],
    [
      'where the key is missing and the other list has brackets',
      'categories: [a]\n',
      insert(['tags', 0], 'b'),
      'categories: [a]\ntags: [b]\n',
    ],
    [
      'into key: [], in the file’s indentation',
      'a:\n- b\ntopics: []\n',
      insert(['topics', 0], 'c'),
      'a:\n- b\ntopics:\n- c\n',
    ],
    ['where the key is missing', 'title: a\n', insert(['topics', 0], 'c'), 'title: a\ntopics:\n  - c\n'],
    ['a flow list', 'topics: [a, b]\n', insert(['topics', 2], 'c'), 'topics: [a, b, c]\n'],
    [
      'a flow list on lines, before an item with its comment',
      'l: [\n  a,\n  # b\n  b\n]\n',
      insert(['l', 1], 'c'),
      'l: [\n  a,\n  c,\n  # b\n  b\n]\n',
    ],
    ['a flow list, at the front', 'topics: [ a, b ]\n', insert(['topics', 0], 'c'), 'topics: [ c, a, b ]\n'],
    [
      'a flow list on lines',
      'topics: [\n  a,\n  b # c\n  ]\n',
      insert(['topics', 2], 'x'),
      'topics: [\n  a,\n  b, # c\n  x\n  ]\n',
    ],
    [
      'a flow list on lines with a last comma',
      'topics: [\n  a,\n  b,\n  ]\n',
      insert(['topics', 2], 'x'),
      'topics: [\n  a,\n  b,\n  x,\n  ]\n',
    ],
    ['a flow list in a flow map', 'p: {l: []}\n', insert(['p', 'l', 0], 'x'), 'p: {l: [x]}\n'],
    [
      'an entry as the others are written',
      'images:\n  - url: "https://a.example"\n    width: 1\n    title: A b\n',
      insert(['images', 1], { title: 'C d', url: 'https://b.example', height: 2 }),
      'images:\n  - url: "https://a.example"\n    width: 1\n    title: A b\n  - url: "https://b.example"\n    height: 2\n    title: C d\n',
    ],
    [
      'an entry with maps and lists in it',
      'related:\n  - title: "A"\n    provider:\n      name: X\n',
      insert(['related', 0], { provider: { name: 'Zed' }, images: [{ url: 'u' }], title: 'B' }),
      'related:\n  - title: "B"\n    provider:\n      name: Zed\n    images:\n      - url: u\n  - title: "A"\n    provider:\n      name: X\n',
    ],
    ['a list in a list', 'l:\n  - - a\n    - b\n', insert(['l', 0, 0], 'x'), 'l:\n  - - x\n    - a\n    - b\n'],
    [
      'nothing, which is never left empty in a list',
      'a:\nl:\n  - x\n',
      insert(['l', 1], null),
      'a:\nl:\n  - x\n  - null\n',
    ],
    ['nothing, as the file writes it', 'a: ~\nl: [x]\n', insert(['l', 0], null), 'a: ~\nl: [~, x]\n'],
    ['empty items', 'l:\n-\n-\n', insert(['l', 1], 'x'), 'l:\n-\n- x\n-\n'],
  ])
})

describe('remove', () => {
  rows([
    ['a key', 'a: 1\nb: 2 # c\nc: 3\n', remove('b'), 'a: 1\nc: 3\n'],
    ['a key with all its lines', 'a: 1\nb:\n  - x\n  - y\n\nc: 3\n', remove('b'), 'a: 1\n\nc: 3\n'],
    ['a key with the comment above it', 'a: 1\n# b\n# b too\nb: 2\n', remove('b'), 'a: 1\n'],
    ['not a comment set off by a blank line', 'a: 1\n# far\n\nb: 2\n', remove('b'), 'a: 1\n# far\n\n'],
    ['not a comment in another column', 'a:\n  - x\n  # y\nb: 2\n', remove('b'), 'a:\n  - x\n  # y\n'],
    ['not a # in a block scalar', 'a: |\n  # x\nb: 2\n', remove('b'), 'a: |\n  # x\n'],
    ['a block scalar, not the blank line', 'a: |\n  x\n\nb: 2\n', remove('a'), '\nb: 2\n'],
    ['the last key at the top', 'a: 1\n', remove('a'), ''],
    ['the last key of a map', 'p: # c\n  a: 1\nb: 2\n', remove('p', 'a'), 'p: {} # c\nb: 2\n'],
    ['the last item', 'l: # c\n  - a\nb: 2\n', remove('l', 0), 'l: [] # c\nb: 2\n'],
    ['the last key of an item', 'l:\n  - a: 1\n  - b: 2\n', remove('l', 0, 'a'), 'l:\n  - {}\n  - b: 2\n'],
    ['an item’s first key', 'l:\n  - a: 1 # x\n    b: 2\n', remove('l', 0, 'a'), 'l:\n  - b: 2\n'],
    [
      'an item’s first key, with a comment below',
      'l:\n  - a: 1\n    # b\n    b: 2\n',
      remove('l', 0, 'a'),
      'l:\n  -\n    # b\n    b: 2\n',
    ],
    ['an item', 'l:\n  - a\n  # b\n  - b\n  - c\n', remove('l', 1), 'l:\n  - a\n  - c\n'],
    ['from a flow list', 'l: [a, b, c]\n', remove('l', 1), 'l: [a, c]\n'],
    ['a key from a map without braces', 'l: [x: 1, z: 2]\n', remove('l', 0, 'x'), 'l: [{}, z: 2]\n'],
    ['the last of a flow list', 'l: [a, b]\n', remove('l', 1), 'l: [a]\n'],
    ['the only one of a flow list', 'l: [ a ]\n', remove('l', 0), 'l: []\n'],
    ['the last of a line with a last comma', 'l: [a, b,\n]\n', remove('l', 1), 'l: [a,\n]\n'],
    ['from a flow list on lines', 'l: [\n  a,\n  b, # b\n  c\n  ]\n', remove('l', 1), 'l: [\n  a,\n  c\n  ]\n'],
    ['the last from a flow list on lines', 'l: [\n  a, # a\n  b\n  ]\n', remove('l', 1), 'l: [\n  a # a\n  ]\n'],
    ['from a flow map', 'p: {a: 1, b: 2}\n', remove('p', 'a'), 'p: {b: 2}\n'],
    ['what is not there', 'a: 1\n', remove('b', 'c'), 'a: 1\n'],
  ])
})

describe('move', () => {
  rows([
    ['down', 'l:\n  - a\n  - b\n  - c\n', move(['l', 0], 2), 'l:\n  - b\n  - c\n  - a\n'],
    ['with its comments', 'l:\n  # a\n  - a # x\n  - b\n', move(['l', 1], 0), 'l:\n  - b\n  # a\n  - a # x\n'],
    ['blank lines stay', 'l:\n  - a\n\n  - b\n  - c\n', move(['l', 2], 0), 'l:\n  - c\n\n  - a\n  - b\n'],
    ['whole entries', 'l:\n  - a: 1\n    b: 2\n  - a: 3\n', move(['l', 0], 1), 'l:\n  - a: 3\n  - a: 1\n    b: 2\n'],
    ['in a flow list', 'l: [a, "b", c]\n', move(['l', 2], 0), 'l: [c, a, "b"]\n'],
    ['on a dash', 'l:\n  - - a\n    - b\n', move(['l', 0, 0], 1), 'l:\n  - - b\n    - a\n'],
  ])
  it('and back returns the very same text', () => {
    const text = '---\nl:\n  # a\n  - a: 1 # x\n\n  - "b"\n  - |\n    c\n\nm: 1\n---\n'
    const there = applyEdits(text, [{ op: 'move', path: ['l', 0], to: 2 }])
    expect(there).not.toBe(text)
    expect(applyEdits(there, [{ op: 'move', path: ['l', 2], to: 0 }])).toBe(text)
  })
})
