import { describe } from 'vitest'
import { rows, set } from '../table'

describe('a value keeps its own style', () => {
  rows([
    ['plain stays plain', 'title: one\n', set(['title'], 'two words'), 'title: two words\n'],
    ['double stays double', 'title: "one"\n', set(['title'], 'two'), 'title: "two"\n'],
    ['single stays single', "title: 'one'\n", set(['title'], "it's"), "title: 'it''s'\n"],
    ['single that can not hold a break becomes double', "title: 'one'\n", set(['title'], 'a\nb'), 'title: "a\\nb"\n'],
    ['plain that is unsafe is quoted', 'title: one\n', set(['title'], 'a: b'), 'title: "a: b"\n'],
    ['plain falls back to the file’s quotes', "a: 'x'\ntitle: one\n", set(['title'], 'no'), "a: 'x'\ntitle: 'no'\n"],
    ['a comment stays', 'title: one  # why\n', set(['title'], 'two'), 'title: two  # why\n'],
    ['a flag', 'published: false # off\n', set(['published'], true), 'published: true # off\n'],
    [
      'a plain URL',
      'webUrl: https://a.example/x\n',
      set(['webUrl'], 'https://b.example/y?z=1'),
      'webUrl: https://b.example/y?z=1\n',
    ],
    [
      'a date stays plain',
      'd: 2020-06-13T12:43:00Z\n',
      set(['d'], '2021-01-02T03:04:05Z'),
      'd: 2021-01-02T03:04:05Z\n',
    ],
    ['a quoted date stays quoted', 'd: "2020-06-13"\n', set(['d'], '2021-01-02'), 'd: "2021-01-02"\n'],
    ['a key into a map without braces', 'l: [x: 1, z: 2]\n', set(['l', 0, 'w'], 5), 'l: [{x: 1, w: 5}, z: 2]\n'],
    ['text that looks like a number', 'n: 12\n', set(['n'], '13'), 'n: "13"\n'],
    ['a number over quoted text', 'n: "12" # c\n', set(['n'], 12), 'n: 12 # c\n'],
    ['a number with an exponent', 'n: 1\n', set(['n'], 1e21), 'n: 1.0e+21\n'],
    ['control characters', 'a: "x"\n', set(['a'], '\u0001\u0085\u2028'), 'a: "\\x01\\x85\\u2028"\n'],
    ['astral characters stand raw', 'a: "x"\n', set(['a'], '😀\t'), 'a: "😀\\t"\n'],
    ['a tag goes with its value', 'a: !!str 12 # c\n', set(['a'], true), 'a: true # c\n'],
    ['an anchor that nothing uses stays', 'a: &x 12\n', set(['a'], 13), 'a: &x 13\n'],
    ['an alias is replaced as a token', 'a: &x 1\nb: *x # c\n', set(['b'], 2), 'a: &x 1\nb: 2 # c\n'],
    ['a multi-line plain value', 'a: one\n  two # c\nb: 1\n', set(['a'], 'three'), 'a: three # c\nb: 1\n'],
    ['a multi-line quoted value', 'a: "one\n  two" # c\nb: 1\n', set(['a'], 'three'), 'a: "three" # c\nb: 1\n'],
    ['a value on its own line', 'a:\n  one\nb: 1\n', set(['a'], 'two'), 'a:\n  two\nb: 1\n'],
    ['a blank before the colon', 'a : one\n', set(['a'], 'two'), 'a : two\n'],
    ['in a flow map', 'p: {name: X, domain: y}\n', set(['p', 'name'], 'a: b'), 'p: {name: "a: b", domain: y}\n'],
    ['a comma in a flow list is quoted', 'p: [a, b]\n', set(['p', 0], 'x, y'), 'p: ["x, y", b]\n'],
    ['a key that is a number', '1: a\n', set([1], 'b'), '1: b\n'],
  ])
})

describe('nothing, and from nothing', () => {
  rows([
    ['an empty value', 'a:\nb: 1\n', set(['a'], 'x'), 'a: x\nb: 1\n'],
    ['an empty value with a comment', 'a: # c\nb: 1\n', set(['a'], 'x'), 'a: x # c\nb: 1\n'],
    ['an empty value with blanks after it', 'a:  \nb: 1\n', set(['a'], 'x'), 'a: x\nb: 1\n'],
    ['null, where the file says nothing', 'a: 1 # c\nb:\n', set(['a'], null), 'a: # c\nb:\n'],
    ['null, where the file says ~', 'a: 1\nb: ~\n', set(['a'], null), 'a: ~\nb: ~\n'],
    ['null, where the file has none', 'a: 1\n', set(['a'], null), 'a: null\n'],
    ['an empty item', 'a:\n  -\n  - y\n', set(['a', 0], 'x'), 'a:\n  - x\n  - y\n'],
    ['in a flow map, without a colon', 'p: {a, b: 1}\n', set(['p', 'a'], 'x'), 'p: {a: x, b: 1}\n'],
  ])
})

describe('block scalars', () => {
  const literal = 'a: |\n  one\n    two\n\nb: 1\n'
  rows([
    ['the literal stays', literal, set(['a'], 'x\ny\n'), 'a: |\n  x\n  y\n\nb: 1\n'],
    ['no final newline: -', literal, set(['a'], 'x'), 'a: |-\n  x\n\nb: 1\n'],
    ['more, but a blank line follows: quoted', literal, set(['a'], 'x\n\n'), 'a: "x\\n\\n"\n\nb: 1\n'],
    ['more: +', 'a: |\n  one\nb: 1\n', set(['a'], 'x\n\n'), 'a: |+\n  x\n\nb: 1\n'],
    ['a first blank needs a digit', literal, set(['a'], '  x\ny\n'), 'a: |2\n    x\n  y\n\nb: 1\n'],
    ['the header’s comment stays', 'a: |- # c\n  one\nb: 1\n', set(['a'], 'x\ny\n'), 'a: | # c\n  x\n  y\nb: 1\n'],
    ['its own indentation', 'p:\n  a: |\n       one\n', set(['p', 'a'], 'x\n'), 'p:\n  a: |\n       x\n'],
    ['what it can not hold', literal, set(['a'], 'x\u0001'), 'a: "x\\x01"\n\nb: 1\n'],
    ['a number keeps the comment', 'a: | # c\n  one\n\nb: 1\n', set(['a'], 7), 'a: 7 # c\n\nb: 1\n'],
    ['folded is not re-wrapped', 'a: >\n  one\n  two\nb: 1\n', set(['a'], 'x y\nz\n'), 'a: >\n  x y\n\n  z\nb: 1\n'],
    ['an empty one', 'a: |\nb: 1\n', set(['a'], 'x\n'), 'a: |\n  x\nb: 1\n'],
    ['a # in the text is no comment', 'a: |\n  x\n  # y\nb: 1\n', set(['b'], 2), 'a: |\n  x\n  # y\nb: 2\n'],
    ['keep holds its blank lines', 'a: |+\n  x\n\nb: 1\n', set(['a'], 'y\n'), 'a: |\n  y\nb: 1\n'],
  ])
})

describe('a new key', () => {
  rows([
    [
      'goes after the nearest key before it in the schema',
      'title: a\ntype: article\n\ntopics:\n  - x\n',
      set(['webUrl'], 'https://a.example'),
      'title: a\nwebUrl: https://a.example\ntype: article\n\ntopics:\n  - x\n',
    ],
    [
      'blank lines stay where they are',
      'heat: 1\n\ntopics:\n  - x\n',
      set(['published'], false),
      'heat: 1\npublished: false\n\ntopics:\n  - x\n',
    ],
    ['without one before it: at the end', 'title: a\n', set(['category'], 'news'), 'title: a\ncategory: news\n'],
    ['unknown: at the end', 'title: a\nlocale: en\n', set(['x'], 1), 'title: a\nlocale: en\nx: 1\n'],
    [
      'after a nested map',
      'provider:\n  name: A\nlocale: en\n',
      set(['topics'], ['x']),
      'provider:\n  name: A\ntopics:\n  - x\nlocale: en\n',
    ],
    [
      'a comment of the next key stays with it',
      'title: a\n# t\ntopics: []\n',
      set(['type'], 'x'),
      'title: a\ntype: x\n# t\ntopics: []\n',
    ],
    ['nested, in the file’s indentation', 'a:\n    b: 1\n', set(['c', 'd'], 2), 'a:\n    b: 1\nc:\n    d: 2\n'],
    [
      'in a nested map, in order',
      'provider:\n  name: A\n  images: []\n',
      set(['provider', 'domain'], 'a.example'),
      'provider:\n  name: A\n  domain: a.example\n  images: []\n',
    ],
    [
      'in an item',
      'images:\n  - url: x\n    title: y\n',
      set(['images', 0, 'width'], 5),
      'images:\n  - url: x\n    width: 5\n    title: y\n',
    ],
    ['with missing parents', 'title: a\n', set(['images', 0, 'url'], 'x'), 'title: a\nimages:\n  - url: x\n'],
    [
      'below an empty value',
      'provider: # p\ntype: x\n',
      set(['provider', 'name'], 'A'),
      'provider: # p\n  name: A\ntype: x\n',
    ],
    ['in {}', 'provider: {}\n', set(['provider', 'name'], 'A'), 'provider:\n  name: A\n'],
    ['in a flow map', 'provider: {domain: a}\n', set(['provider', 'x'], 1), 'provider: {domain: a, x: 1}\n'],
    ['a key that needs quotes', 'title: a\n', set(['no'], 1), 'title: a\n"no": 1\n'],
    [
      '__proto__ is a key like others',
      'title: a\n',
      set(['proto', '__proto__'], 1),
      'title: a\nproto:\n  "__proto__": 1\n',
    ],
    [
      'a date of an entry, as those beside it: in quotes',
      'publishedDateTime: 2020-06-13\nrelated:\n- publishedDateTime: "2020-06-13"\n- title: R\n',
      set(['related', 1, 'publishedDateTime'], '2020-06-14'),
      'publishedDateTime: 2020-06-13\nrelated:\n- publishedDateTime: "2020-06-13"\n- title: R\n  publishedDateTime: "2020-06-14"\n',
    ],
    [
      'a date of an entry, as those beside it: plain',
      'publishedDateTime: "2020-06-13"\nrelated:\n- publishedDateTime: 2020-06-13\n- title: R\n',
      set(['related', 1, 'publishedDateTime'], '2020-06-14'),
      'publishedDateTime: "2020-06-13"\nrelated:\n- publishedDateTime: 2020-06-13\n- title: R\n  publishedDateTime: 2020-06-14\n',
    ],
    [
      'a date, as the file’s dates',
      'publishedDateTime: 2020-06-13\n',
      set(['updatedDateTime'], '2020-06-14'),
      'publishedDateTime: 2020-06-13\nupdatedDateTime: 2020-06-14\n',
    ],
    [
      'the first date of a file: plain, as sites have them',
      'title: A\n',
      set(['pubDate'], '2020-06-14T10:00:00+02:00'),
      'title: A\npubDate: 2020-06-14T10:00:00+02:00\n',
    ],
    [
      'a date, in quotes as the file’s other one',
      'title: A\nlastmod: "2020-06-14"\n',
      set(['date'], '2020-06-15'),
      'title: A\nlastmod: "2020-06-14"\ndate: "2020-06-15"\n',
    ],
    ['a path, plain', 'image: /a.jpg\n', set(['image'], '/images/hedge.jpg'), 'image: /images/hedge.jpg\n'],
    ['a path in braces, plain', 'c: {image: ./a.jpg}\n', set(['c', 'image'], '../b.jpg'), 'c: {image: ../b.jpg}\n'],
    ['in place of an empty text, plain', 'title: A\nx: ""\n', set(['x'], 'me.md'), 'title: A\nx: me.md\n'],
    [
      'plain, whatever quotes other keys have',
      'title: "A"\nby: "B"\n',
      set(['x'], 'me.md'),
      'title: "A"\nby: "B"\nx: me.md\n',
    ],
    ['a date in a flag’s place', 'title: A\n', set(['published'], '2020-06-14'), 'title: A\npublished: "2020-06-14"\n'],
    ['a text that looks like a date', 'title: A\n', set(['code'], '2020-06-14'), 'title: A\ncode: "2020-06-14"\n'],
    [
      'a URL, quoted as the file’s',
      'webUrl: "https://a.example"\n',
      set(['ampWebUrl'], 'https://b.example'),
      'webUrl: "https://a.example"\nampWebUrl: "https://b.example"\n',
    ],
  ])
})

const entry = [{ title: 'T' }]

describe('a new list or map', () => {
  rows([
    [
      'has a blank line above it where the others have',
      'title: a\n\nimages:\n  - url: /a\n\n# who\nprovider:\n  name: P\n',
      set(['related'], entry),
      'title: a\n\nimages:\n  - url: /a\n\nrelated:\n  - title: T\n\n# who\nprovider:\n  name: P\n',
    ],
    [
      'one below too where the others have',
      'title: a\nown: 1\n\nx:\n  - a\n\ny: 1\n',
      set(['images'], [{ url: '/a' }]),
      'title: a\n\nimages:\n  - url: /a\n\nown: 1\n\nx:\n  - a\n\ny: 1\n',
    ],
    [
      'none below where the others have none',
      'title: a\nown: 1\n\nx:\n  - a\ny: 1\n',
      set(['images'], [{ url: '/a' }]),
      'title: a\n\nimages:\n  - url: /a\nown: 1\n\nx:\n  - a\ny: 1\n',
    ],
    [
      'none where one of the others has none',
      'title: a\n\nx:\n  - a\ny:\n  - b\n',
      set(['z'], entry),
      'title: a\n\nx:\n  - a\ny:\n  - b\nz:\n  - title: T\n',
    ],
    [
      'none where the only other one is the first key',
      '\nx:\n  - a\ntitle: a\n',
      set(['z'], entry),
      '\nx:\n  - a\ntitle: a\nz:\n  - title: T\n',
    ],
    [
      'none within a map',
      'm:\n  t: a\n\n  x:\n    - a\n',
      set(['m', 'z'], entry),
      'm:\n  t: a\n\n  x:\n    - a\n  z:\n    - title: T\n',
    ],
    ['a text stands close', 'title: a\n\nx:\n  - a\n', set(['z'], 'T'), 'title: a\n\nx:\n  - a\nz: T\n'],
    [
      'none below a text that keeps its line breaks',
      'x: 1\n\ny:\n  - a\n\nt: |+\n  a\n\n',
      set(['z'], entry),
      'x: 1\n\ny:\n  - a\n\nt: |+\n  a\n\nz:\n  - title: T\n',
    ],
  ])
})

describe('a list or map as a whole', () => {
  rows([
    [
      'keeps equal items',
      'topics:\n  - a # first\n  - "b"\n  - c\n',
      set(['topics'], ['a', 'b', 'd', 'e']),
      'topics:\n  - a # first\n  - "b"\n  - d\n  - e\n',
    ],
    [
      'keeps moved items',
      'topics:\n  - a # first\n  - b\n',
      set(['topics'], ['b', 'a']),
      'topics:\n  - b\n  - a # first\n',
    ],
    ['empties', 'topics: # t\n  - a\n  - b\n', set(['topics'], []), 'topics: [] # t\n'],
    ['fills', 'topics: []\n', set(['topics'], ['a', 'b']), 'topics: [a, b]\n'],
    [
      'over one text, on its line',
      'category: praise # c\n',
      set(['category'], ['praise', 'new']),
      'category: [praise, new] # c\n',
    ],
    [
      'over one text, where the file’s lists have lines',
      'category: praise\ntags:\n  - a\n',
      set(['category'], ['praise', 'new']),
      'category:\n  - praise\n  - new\ntags:\n  - a\n',
    ],
    [
      'map over text',
      'provider: A # c\ntype: x\n',
      set(['provider'], { name: 'A', domain: 'b' }),
      'provider: # c\n  name: A\n  domain: b\ntype: x\n',
    ],
    ['text over a map', 'provider: # c\n  name: A\ntype: x\n', set(['provider'], 'B'), 'provider: B # c\ntype: x\n'],
    [
      'keeps a map’s other lines',
      'p:\n  # one\n  a: 1\n  b: 2\n',
      set(['p'], { a: 1, b: 3 }),
      'p:\n  # one\n  a: 1\n  b: 3\n',
    ],
    ['an item becomes a map', 'l:\n  - a\n  - b\n', set(['l', 0], { x: 1, z: 2 }), 'l:\n  - x: 1\n    z: 2\n  - b\n'],
  ])
})

describe('a key that goes before all others', () => {
  rows([
    [
      'is the first one of an item, on its dash',
      'related:\n  - webUrl: a # its address\n    type: b\n',
      set(['related', 0, 'title'], 'T'),
      'related:\n  - title: T\n    webUrl: a # its address\n    type: b\n',
    ],
    [
      'goes behind them in a map, whose comment may be on all',
      'provider:\n  # of all\n  domain: d\n',
      set(['provider', 'name'], 'N'),
      'provider:\n  # of all\n  domain: d\n  name: "N"\n',
    ],
    [
      'of an item in one line goes behind them',
      'related:\n  - {webUrl: a}\n',
      set(['related', 0, 'title'], 'T'),
      'related:\n  - {webUrl: a, title: T}\n',
    ],
  ])
})
