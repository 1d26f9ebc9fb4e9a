import { describe } from 'vitest'
import { bodies, clash, heads, sources, texts } from './merge-table'

describe('single values', () => {
  heads([
    [
      'only ours changed',
      'title: A;heat: 1;published: false / title: B;heat: 1;published: false / title: A;heat: 1;published: false / title: B;heat: 1;published: false',
    ],
    [
      'only theirs changed',
      'title: A;heat: 1;published: false / title: A;heat: 1;published: false / title: A;heat: 2;published: false / title: A;heat: 2;published: false',
    ],
    [
      'another field each, line below line',
      'title: A;heat: 1 / title: B;heat: 1 / title: A;heat: 2 / title: B;heat: 2',
    ],
    [
      'both the same',
      'title: A;heat: 1;published: false / title: B;heat: 1;published: false / title: B;heat: 2;published: false / title: B;heat: 2;published: false',
    ],
    ['both differently: theirs stands', 'title: A / title: B / title: C / title: C', clash(['title'], 'A', 'B', 'C')],
    [
      'one clash holds up no other field',
      'title: A;heat: 1;published: false / title: B;heat: 1;published: true / title: C;heat: 2;published: false / title: C;heat: 2;published: true',
      clash(['title'], 'A', 'B', 'C'),
    ],
    [
      'two clashes',
      'title: A;heat: 1 / title: B;heat: 2 / title: C;heat: 3 / title: C;heat: 3',
      clash(['title'], 'A', 'B', 'C'),
      clash(['heat'], 1, 2, 3),
    ],
    [
      'removed by us',
      'title: A;heat: 1;published: false / title: A;published: false / title: B;heat: 1;published: false / title: B;published: false',
    ],
    [
      'removed by both',
      'title: A;heat: 1;published: false / title: B;published: false / title: A;published: true / title: B;published: true',
    ],
    [
      'removed by us, changed by them',
      'title: A;heat: 1 / title: A / title: A;heat: 2 / title: A;heat: 2',
      clash(['heat'], 1, undefined, 2),
    ],
    [
      'changed by us, removed by them',
      'title: A;heat: 1 / title: A;heat: 2 / title: A / title: A',
      clash(['heat'], 1, 2, undefined),
    ],
    ['added by us', 'title: A / title: A;heat: 1 / title: B / title: B;heat: 1'],
    ['added by both, the same', 'title: A / title: B;heat: 1 / title: A;heat: 1 / title: B;heat: 1'],
    [
      'added by both, differently',
      'title: A / title: A;heat: 1 / title: A;heat: 2 / title: A;heat: 2',
      clash(['heat'], undefined, 1, 2),
    ],
    ['two keys added in one place', 'title: A / title: A;heat: 1 / title: A;zest: 2 / title: A;heat: 1;zest: 2'],
    ['a number is no text', 'quality: 1 / quality: 2 / quality: "2" / quality: "2"', clash(['quality'], 1, 2, '2')],
    [
      'no value is not the same as no key',
      'title: A;heat: 1 / title: A;heat: / title: A / title: A',
      clash(['heat'], 1, null, undefined),
    ],
    [
      'a date is a text',
      'publishedDateTime: 2026-06-13 / publishedDateTime: 2026-06-14 / publishedDateTime: 2026-06-14T00:00:00Z / publishedDateTime: 2026-06-14T00:00:00Z',
      clash(['publishedDateTime'], '2026-06-13', '2026-06-14', '2026-06-14T00:00:00Z'),
    ],
    [
      'a list against a text',
      'authors: A / authors: [A] / authors: B / authors: B',
      clash(['authors'], 'A', ['A'], 'B'),
    ],
    [
      'the pipeline secures, rates and dates; the editor titles and publishes',
      'title: A;updatedDateTime: 2026-06-13;heat: 1;published: false;secured: YQ== / title: B;updatedDateTime: 2026-06-13;heat: 1;published: true;secured: YQ== / title: A;updatedDateTime: 2026-06-14;heat: 2;published: false;secured: Yg== / title: B;updatedDateTime: 2026-06-14;heat: 2;published: true;secured: Yg==',
    ],
    ['a key of another program', 'zest: {a: 1} / zest: {a: 2} / zest: {a: 1};heat: 1 / zest: {a: 2};heat: 1'],
    [
      'keys with the names of an object',
      'title: A;__proto__: 1;constructor: 1 / title: A;__proto__: 2;constructor: 1 / title: A;__proto__: 1;constructor: 2 / title: A;__proto__: 2;constructor: 2',
    ],
  ])
})

describe('maps, key by key; other lists, as one value', () => {
  heads([
    [
      'another key each',
      'provider:;  name: A;  domain: a.example / provider:;  name: B;  domain: a.example / provider:;  name: A;  domain: b.example / provider:;  name: B;  domain: b.example',
    ],
    [
      'in braces',
      'provider: {name: A, domain: a.example} / provider: {name: B, domain: a.example} / provider: {name: A, domain: b.example} / provider: {name: B, domain: b.example}',
    ],
    [
      'to any depth',
      'x: {y: {z: {p: 1, q: 1}}} / x: {y: {z: {p: 2, q: 1}}} / x: {y: {z: {p: 1, q: 2, r: 3}}} / x: {y: {z: {p: 2, q: 2, r: 3}}}',
    ],
    [
      'the same key',
      'x: {y: {z: 1, w: 1}} / x: {y: {z: 2, w: 1}} / x: {y: {z: 3, w: 2}} / x: {y: {z: 3, w: 2}}',
      clash(['x', 'y', 'z'], 1, 2, 3),
    ],
    [
      'a map removed here, changed there',
      'x: {y: 1};type: a / type: a / x: {y: 2};type: a / x: {y: 2};type: a',
      clash(['x'], { y: 1 }, undefined, { y: 2 }),
    ],
    [
      'a map made by both',
      'title: A / title: A;provider:;  name: A / title: A;provider:;  domain: a.example / title: A;provider:;  domain: a.example;  name: A',
    ],
    [
      'authors changed by both',
      'provider: {authors: [A]} / provider: {authors: [A, B]} / provider: {authors: [A, C]} / provider: {authors: [A, C]}',
      clash(['provider', 'authors'], ['A'], ['A', 'B'], ['A', 'C']),
    ],
    [
      'a list that the schema doesn’t know',
      'steps: [1, 2] / steps: [1, 2, 3] / steps: [0, 1, 2] / steps: [0, 1, 2]',
      clash(['steps'], [1, 2], [1, 2, 3], [0, 1, 2]),
    ],
    [
      'such a list changed by one',
      'steps: [1];title: A / steps: [1, 2];title: A / steps: [1];title: B / steps: [1, 2];title: B',
    ],
  ])
})

describe('bodies, by lines', () => {
  bodies([
    ['the first line here, the last there', 'a;b;c; / A;b;c; / a;b;C; / A;b;C;'],
    ['added by each, apart', 'a;b; / 0;a;b; / a;b;c; / 0;a;b;c;'],
    ['the same line', 'a;b;c; / a;B;c; / a;X;c; / a;X;c;', clash('body', 'a\nb\nc\n', 'a\nB\nc\n', 'a\nX\nc\n')],
    [
      'a clash keeps what else each changed',
      'a;b;c;d;e; / a;B;c;d;E; / a;X;c;d;e;f;g; / a;X;c;d;e;f;g;',
      clash('body', 'a\nb\nc\nd\ne\n', 'a\nB\nc\nd\nE\n', 'a\nX\nc\nd\ne\nf\ng\n'),
    ],
    [
      'a clash in the middle keeps what stands at the ends',
      'a;b;c;d;e; / A;b;C;d;e; / a;b;X;d;E; / A;b;X;d;E;',
      clash('body', 'a\nb\nc\nd\ne\n', 'A\nb\nC\nd\nE\n', 'A\nb\nX\nd\nE\n'),
    ],
    ['neighbouring lines', 'a;b; / A;b; / a;B; / a;B;', clash('body', 'a\nb\n', 'A\nb\n', 'a\nB\n')],
    [
      'removed here, changed there',
      'a;b;c; / a;c; / a;B;c; / a;B;c;',
      clash('body', 'a\nb\nc\n', 'a\nc\n', 'a\nB\nc\n'),
    ],
    ['emptied here, changed there', 'a; /  / A; / A;', clash('body', 'a\n', '', 'A\n')],
    ['added to an empty one by both, the same', ' / a; / a; / a;'],
    ['added in one place by both, differently', 'a; / a;b; / a;c; / a;c;', clash('body', 'a\n', 'a\nb\n', 'a\nc\n')],
    ['paragraphs between blank lines', 'a;;b;;c; / A;;b;;c; / a;;b;;C;;d; / A;;b;;C;;d;'],
    ['no line end at the end', 'a;b;c / A;b;c / a;b;C / A;b;C'],
    ['a line end given to the last line here, the first line changed there', 'a;b;c / a;b;c; / A;b;c / A;b;c;'],
  ])
  texts([
    [
      'ours in the front matter, theirs in the body',
      '---;title: A;---;a; / ---;title: B;---;a; / ---;title: A;---;b; / ---;title: B;---;b;',
    ],
    [
      'a field and the body',
      '---;title: A;---;a; / ---;title: B;---;b; / ---;title: C;---;c; / ---;title: C;---;c;',
      clash(['title'], 'A', 'B', 'C'),
      clash('body', 'a\n', 'b\n', 'c\n'),
    ],
    ['no front matter at all', 'a;b;c; / A;b;c; / a;b;C; / A;b;C;'],
  ])
})

describe('comments, blank lines, quotes', () => {
  heads([
    [
      'a comment on a value here, the value changed there',
      'title: A;heat: 1 / title: A;heat: 1 # low / title: A;heat: 2 / title: A;heat: 2 # low',
    ],
    [
      'a comment line here, the field below changed there',
      'title: A;heat: 1 / title: A;# by hand;heat: 1 / title: A;heat: 2 / title: A;# by hand;heat: 2',
    ],
    ['a comment by each in one place', 'title: A / title: A;# a / title: A;# b / title: A;# a;# b'],
    [
      'a comment by each on one line',
      'title: A / title: A # a / title: A # b / title: A # b',
      clash('layout', '---\ntitle: A\n---\nbody\n', '---\ntitle: A # a\n---\nbody\n', '---\ntitle: A # b\n---\nbody\n'),
    ],
    [
      'a blank line here, a field changed there',
      'title: A;heat: 1 / title: A;;heat: 1 / title: B;heat: 1 / title: B;;heat: 1',
    ],
    [
      'quotes here, another field there',
      'title: A;heat: 1 / title: "A";heat: 1 / title: A;heat: 2 / title: "A";heat: 2',
    ],
    [
      'quotes here, another value there',
      'title: A;heat: 1 / title: "A";heat: 1 / title: B;heat: 1 / title: "B";heat: 1',
    ],
    ['one value in two ways of writing', 'title: A / title: "B" / title: B / title: "B"'],
    [
      'fields in another order here, a value changed there',
      'title: A;heat: 1 / heat: 1;title: A / title: A;heat: 2 / heat: 2;title: A',
    ],
    [
      'a comment removed here, its field changed there',
      'title: A # x;heat: 1 / title: A;heat: 1 / title: B # x;heat: 1 / title: B;heat: 1',
    ],
    [
      'a text on several lines here, another field there',
      'excerpt: |;  a;  b;heat: 1 / excerpt: |;  a;  B;heat: 1 / excerpt: |;  a;  b;heat: 2 / excerpt: |;  a;  B;heat: 2',
    ],
    [
      'a text on several lines is one value',
      'excerpt: |;  a;  b;  c / excerpt: |;  A;  b;  c / excerpt: |;  a;  b;  C / excerpt: |;  a;  b;  C',
      clash(['excerpt'], 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n'),
    ],
  ])
})

describe('line ends, byte order marks, letters', () => {
  texts([
    [
      'CRLF made of all lines here, a value changed there',
      '---;title: A;---;b; / ---\r;title: A\r;---\r;b\r; / ---;title: B;---;b; / ---\r;title: B\r;---\r;b\r;',
    ],
    ['CRLF made of all lines here, a line of the body changed there', 'a;b; / a\r;b\r; / a;B; / a\r;B\r;'],
    ['CRLF taken from all lines here, a line of the body changed there', 'a\r;b\r; / a;b; / a\r;B\r; / a;B;'],
    ['CRLF made of all lines here, a clash', 'a; / b\r; / c; / c\r;', clash('body', 'a\r\n', 'b\r\n', 'c\r\n')],
    [
      'CRLF made of all lines there, fields and a comment changed here',
      '---;l:;- a # x;- b;---; / ---;heat: 1;l:;- c # x;- b;---; / ---\r;l:\r;- a # x\r;- b\r;---\r; / ---\r;heat: 1\r;l:\r;- c # x\r;- b\r;---\r;',
    ],
    [
      'a byte order mark stays',
      '\uFEFF---;title: A;heat: 1;---; / \uFEFF---;title: B;heat: 1;---; / \uFEFF---;title: A;heat: 2;---; / \uFEFF---;title: B;heat: 2;---;',
    ],
    [
      'a byte order mark taken away here',
      '\uFEFF---;title: A;---; / ---;title: A;---; / \uFEFF---;title: B;---; / ---;title: B;---;',
    ],
    [
      'no line end behind the front matter',
      '---;title: A;heat: 1;--- / ---;title: B;heat: 1;--- / ---;title: A;heat: 2;--- / ---;title: B;heat: 2;---',
    ],
  ])
  heads([
    [
      'letters beyond the first 65,536',
      'title: 😀;heat: 1 / title: 😀🚢;heat: 1 / title: 😀;heat: 2 / title: 😀🚢;heat: 2',
    ],
    [
      'a letter composed in two ways is two texts',
      'title: a / title: ö / title: o\u0308 / title: o\u0308',
      clash(['title'], 'a', 'ö', 'o\u0308'),
    ],
    [
      'topics in other scripts',
      'topics: [港口] / topics: [港口, Öl] / topics: [港口, Ενέργεια] / topics: [港口, Öl, Ενέργεια]',
    ],
  ])
})

describe('what can’t be read, and what is not there', () => {
  texts([
    [
      'all that was is empty',
      ' / ---;title: A;heat: 1;---;body; / ---;title: B;heat: 1;---;body; / ---;title: B;heat: 1;---;body;',
      clash(['title'], undefined, 'A', 'B'),
    ],
    ['an empty base, bodies', ' / a; / b; / b;', clash('body', '', 'a\n', 'b\n')],
    [
      'emptied here, changed there',
      '---;title: A;heat: 1;---;body; /  / ---;title: B;heat: 1;---;body; / ---;title: B;---;',
      clash(['title'], 'A', undefined, 'B'),
    ],
    ['front matter added here, the body changed there', 'a;b; / ---;title: A;---;a;b; / a;B; / ---;title: A;---;a;B;'],
    ['front matter added by both', 'a; / ---;title: A;---;a; / ---;heat: 1;---;a; / ---;heat: 1;title: A;---;a;'],
    [
      'front matter taken away here, the body changed there',
      '---;title: A;---;a;b; / a;b; / ---;title: A;---;a;B; / a;B;',
    ],
    [
      'empty front matter filled by both',
      '---;---;a; / ---;title: A;---;a; / ---;heat: 1;---;a; / ---;heat: 1;title: A;---;a;',
    ],
    [
      'front matter taken away here, a field changed there',
      '---;title: A;heat: 1;---;a; / a; / ---;title: B;heat: 1;---;a; / ---;title: B;---;a;',
      clash(['title'], 'A', undefined, 'B'),
    ],
  ])
  sources([
    [
      'theirs can’t be read: lines',
      '---;title: A;heat: 1;---;body; / ---;title: A;heat: 2;---;body; / ---;title: "A;heat: 1;---;body; / ---;title: "A;heat: 2;---;body;',
    ],
    [
      'ours can’t be read: what theirs could read stays readable',
      '---;title: A;heat: 1;---;body; / ---;title: "A;heat: 1;---;body; / ---;title: A;heat: 1;---;text; / ---;title: A;heat: 1;---;text;',
      clash(
        'source',
        '---\ntitle: A\nheat: 1\n---\nbody\n',
        '---\ntitle: "A\nheat: 1\n---\ntext\n',
        '---\ntitle: A\nheat: 1\n---\ntext\n',
      ),
    ],
    [
      'ours and theirs can’t be read: the same line',
      '---;title: A;heat: 1;---;body; / ---;title: "A;heat: 1;---;body; / ---;title: [A;heat: 1;---;body; / ---;title: [A;heat: 1;---;body;',
      clash(
        'source',
        '---\ntitle: A\nheat: 1\n---\nbody\n',
        '---\ntitle: "A\nheat: 1\n---\nbody\n',
        '---\ntitle: [A\nheat: 1\n---\nbody\n',
      ),
    ],
    [
      'neither could ever be read: lines',
      '---;title: "A;heat: 1;---;body; / ---;title: "A;heat: 2;---;body; / ---;title: "A;heat: 1;---;text; / ---;title: "A;heat: 2;---;text;',
    ],
    [
      'a line removed here and changed there, where nothing can be read',
      '---;title: "A;heat: 1;---;body; / ---;title: "A;---;body; / ---;title: "A;heat: 2;---;body; / ---;title: "A;heat: 2;---;body;',
      clash(
        'source',
        '---\ntitle: "A\nheat: 1\n---\nbody\n',
        '---\ntitle: "A\n---\nbody\n',
        '---\ntitle: "A\nheat: 2\n---\nbody\n',
      ),
    ],
    ['TOML: lines', '+++;a = 1;b = 1;+++; / +++;a = 2;b = 1;+++; / +++;a = 1;b = 2;+++; / +++;a = 2;b = 2;+++;'],
    ['front matter without an end: lines', '---;a: 1;;b: 1; / ---;a: 2;;b: 1; / ---;a: 1;;b: 2; / ---;a: 2;;b: 2;'],
  ])
})

describe('aliases and merge keys', () => {
  texts([
    [
      'another field here, what an alias stands for there',
      '---;a: &a {name: A};b: *a;heat: 1;---; / ---;a: &a {name: A};b: *a;heat: 2;---; / ---;a: &a {name: B};b: *a;heat: 1;---; / ---;a: &a {name: B};b: *a;heat: 2;---;',
    ],
    [
      'what an alias stands for, by both: no field can be set',
      '---;a: &a {name: A};b: *a;heat: 1;---; / ---;a: &a {name: B};b: *a;heat: 1;---; / ---;a: &a {name: C};b: *a;heat: 1;---; / ---;a: &a {name: C};b: *a;heat: 1;---;',
      clash(
        'source',
        '---\na: &a {name: A}\nb: *a\nheat: 1\n---\n',
        '---\na: &a {name: B}\nb: *a\nheat: 1\n---\n',
        '---\na: &a {name: C}\nb: *a\nheat: 1\n---\n',
      ),
    ],
    [
      'a merge key, untouched',
      '---;a: &a {x: 1};b:;  <<: *a;heat: 1;---; / ---;a: &a {x: 1};b:;  <<: *a;heat: 2;---; / ---;a: &a {x: 2};b:;  <<: *a;heat: 1;---; / ---;a: &a {x: 2};b:;  <<: *a;heat: 2;---;',
    ],
  ])
})
