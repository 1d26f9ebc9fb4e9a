import { describe } from 'vitest'
import { clash, heads } from './merge-table'

describe('topics and tags', () => {
  heads([
    ['one added by each', 'topics: [A] / topics: [A, B] / topics: [A, C] / topics: [A, B, C]'],
    ['the same added by both', 'topics: [A] / topics: [A, B] / topics: [A, B, C] / topics: [A, B, C]'],
    ['one removed by each', 'topics: [A, B, C] / topics: [B, C] / topics: [A, B] / topics: [B]'],
    ['removed here, another added there', 'topics: [A, B] / topics: [B] / topics: [A, B, C] / topics: [B, C]'],
    ['removed by both', 'topics: [A, B] / topics: [A] / topics: [A, C] / topics: [A, C]'],
    ['in the middle and at the end', 'topics: [A, Z] / topics: [A, B, Z] / topics: [A, Z, Y] / topics: [A, B, Z, Y]'],
    [
      'reordered here, added there',
      'topics: [A, B, C] / topics: [C, A, B] / topics: [A, B, C, D] / topics: [C, D, A, B]',
    ],
    ['reordered by both alike', 'topics: [A, B] / topics: [B, A] / topics: [B, A, C] / topics: [B, A, C]'],
    [
      'reordered by both differently',
      'topics: [A, B, C] / topics: [C, A, B] / topics: [B, A, C] / topics: [B, A, C]',
      clash(['topics'], ['A', 'B', 'C'], ['C', 'A', 'B'], ['B', 'A', 'C']),
    ],
    [
      'in lines, with the comments of both',
      'topics:;  - A;  - B / topics:;  - A # first;  - B;  - C / topics:;  - A;  - B # last;  - D / topics:;  - A # first;  - B # last;  - C;  - D',
    ],
    ['tags as well', 'tags: [a] / tags: [a, b] / tags: [c] / tags: [b, c]'],
    ['the last one removed here, one added there', 'topics: [A] / topics: [] / topics: [A, B] / topics: [B]'],
    [
      'the list removed here, one added there',
      'topics: [A];type: x / type: x / topics: [A, B];type: x / topics: [B];type: x',
    ],
    ['all removed by both, each in its way', 'topics: [A, B];type: x / topics: [];type: x / type: x / type: x'],
    [
      'added by both where there was none',
      'title: A / title: A;topics: [A, B] / title: A;topics: [A, C] / title: A;topics: [A, B, C]',
    ],
    [
      'written in lines here, one more there',
      'topics: [A, B] / topics:;  - A;  - B / topics: [A, B, C] / topics:;  - A;  - B;  - C',
    ],
    [
      'one that is there twice stands once',
      'topics: [A, A, B] / topics: [A, A, B, C] / topics: [A, A, B, D] / topics: [A, B, C, D]',
    ],
    ['renamed here, removed there', 'topics: [A, B] / topics: [X, B] / topics: [B] / topics: [X, B]'],
    ['a number that is a topic', 'topics: [5G, 2026] / topics: [5G, 2026, A] / topics: [2026] / topics: [2026, A]'],
    [
      'no list: one value',
      'topics: A / topics: B / topics: [A, C] / topics: [A, C]',
      clash(['topics'], 'A', 'B', ['A', 'C']),
    ],
  ])
})

describe('related, by webUrl', () => {
  const one = '  - title: One;    webUrl: /1;    publishedDateTime: 2026-06-13'
  const two = '  - title: Two;    webUrl: /2'
  const nil = '  - title: Nil;    webUrl: /0'
  const list = (...items: readonly string[]): string => `related:;${items.join(';')}`
  const both = list(one, two)
  const retitled = one.replace('One', 'Uno')
  const redated = one.replace('-13', '-14')
  const moved = (to: string): string => one.replace('/1', to)
  const isOne = { title: 'One', webUrl: '/1', publishedDateTime: '2026-06-13' }
  const isTwo = { title: 'Two', webUrl: '/2' }
  const isNil = { title: 'Nil', webUrl: '/0' }
  heads([
    [
      'retitled here; dated anew there, behind a new one',
      `${both} / ${list(retitled, two)} / ${list(nil, redated, two)} / ${list(nil, retitled.replace('-13', '-14'), two)}`,
    ],
    [
      'each changed another one',
      `${both} / ${list(retitled, two)} / ${list(one, two.replace('Two', 'Due'))} / ${list(retitled, two.replace('Two', 'Due'))}`,
    ],
    [
      'both retitled one',
      `${both} / ${list(retitled, two)} / ${list(nil, one.replace('One', 'Un'), two)} / ${list(nil, one.replace('One', 'Un'), two)}`,
      clash(['related', 1, 'title'], 'One', 'Uno', 'Un'),
    ],
    ['removed here, untouched there', `${both} / ${list(two)} / ${list(one, two, nil)} / ${list(two, nil)}`],
    [
      'removed here, changed there',
      `${both} / ${list(two)} / ${list(redated, two)} / ${list(redated, two)}`,
      clash(['related', 0], isOne, undefined, { ...isOne, publishedDateTime: '2026-06-14' }),
    ],
    [
      'changed here, removed there',
      `${both} / ${list(retitled, two)} / ${list(two)} / ${list(two)}`,
      clash(['related', 0], isOne, { ...isOne, title: 'Uno' }, undefined),
    ],
    ['the same added by both', `${list(two)} / ${list(two, one)} / ${list(two, one, nil)} / ${list(two, one, nil)}`],
    [
      'one address added by both with two titles',
      `${list(two)} / ${list(two, one)} / ${list(two, retitled)} / ${list(two, retitled)}`,
      clash(['related', 1, 'title'], undefined, 'One', 'Uno'),
    ],
    ['one added by each in one place', `${list(two)} / ${list(two, one)} / ${list(two, nil)} / ${list(two, nil, one)}`],
    [
      'moved here, changed there',
      `${list(one, two, nil)} / ${list(two, nil, one)} / ${list(redated, two, nil)} / ${list(two, nil, redated)}`,
    ],
    [
      'reordered by both differently',
      `${list(one, two, nil)} / ${list(nil, one, two)} / ${list(two, one, nil)} / ${list(two, one, nil)}`,
      clash(['related'], [isOne, isTwo, isNil], [isNil, isOne, isTwo], [isTwo, isOne, isNil]),
    ],
    [
      'a picture of one here, its provider there',
      'related:;  - webUrl: /1;    provider: {name: A};    images:;      - url: /a / related:;  - webUrl: /1;    provider: {name: A};    images:;      - url: /a;        title: T / related:;  - webUrl: /1;    provider: {name: B};    images:;      - url: /a / related:;  - webUrl: /1;    provider: {name: B};    images:;      - url: /a;        title: T',
    ],
    [
      'without addresses: what is equal is the same',
      'related:;  - title: A;  - title: B / related:;  - title: A / related:;  - title: C;  - title: A;  - title: B / related:;  - title: C;  - title: A',
    ],
    [
      'without addresses, changed by both',
      'related:;  - title: A / related:;  - title: B / related:;  - title: C / related:;  - title: C',
      clash(['related'], [{ title: 'A' }], [{ title: 'B' }], [{ title: 'C' }]),
    ],
    [
      'another address given to one here, another one added there',
      `${both} / ${list(moved('/9'), two)} / ${list(one, two, nil)} / ${list(moved('/9'), two, nil)}`,
    ],
    [
      'another address given to one by both',
      `${both} / ${list(moved('/8'), two)} / ${list(moved('/9'), two)} / ${list(moved('/9'), two)}`,
      clash(['related', 0, 'webUrl'], '/1', '/8', '/9'),
    ],
    ['all removed by us, one added by them', `${list(one)} / related: [] / ${list(one, two)} / ${list(two)}`],
    [
      'none before, one added by each',
      `title: A / title: A;${list(one)} / title: A;${list(two)} / title: A;${list(one, two)}`,
    ],
  ])
})

describe('images, by url', () => {
  heads([
    [
      'one replaced by each: two pictures are meant by nobody',
      'images:;  - url: /a;    width: 1 / images:;  - url: /b;    width: 1 / images:;  - url: /c;    width: 3 / images:;  - url: /c;    width: 3',
      clash(['images'], [{ url: '/a', width: 1 }], [{ url: '/b', width: 1 }], [{ url: '/c', width: 3 }]),
    ],
    [
      'one replaced by each beside one that stays',
      'images:;  - url: /a;  - url: /z / images:;  - url: /b;    width: 1;  - url: /z / images:;  - url: /c;  - url: /z / images:;  - url: /c;  - url: /z',
      clash(
        ['images'],
        [{ url: '/a' }, { url: '/z' }],
        [{ url: '/b', width: 1 }, { url: '/z' }],
        [{ url: '/c' }, { url: '/z' }],
      ),
    ],
    [
      'one replaced here, one more there',
      'images:;  - url: /a / images:;  - url: /b;    width: 1 / images:;  - url: /a;  - url: /c / images:;  - url: /b;    width: 1;  - url: /c',
    ],
    [
      'retitled here, cached there',
      'images:;  - url: /a;    isCached: false;    title: A / images:;  - url: /a;    isCached: false;    title: B / images:;  - url: /a;    isCached: true;    title: A / images:;  - url: /a;    isCached: true;    title: B',
    ],
    [
      'the same in braces on one line',
      'images: [{url: /a, isCached: false, title: A}] / images: [{url: /a, isCached: false, title: B}] / images: [{url: /a, isCached: true, title: A}] / images: [{url: /a, isCached: true, title: B}]',
    ],
    [
      'a field added by each',
      'images:;  - url: /a / images:;  - url: /a;    title: A / images:;  - url: /a;    isCached: true / images:;  - url: /a;    isCached: true;    title: A',
    ],
    [
      'removed here, cached there',
      'images:;  - url: /a;  - url: /b / images:;  - url: /b / images:;  - url: /a;    width: 1;  - url: /b / images:;  - url: /a;    width: 1;  - url: /b',
      clash(['images', 0], { url: '/a' }, undefined, { url: '/a', width: 1 }),
    ],
    [
      'two clashes: the last one first, so that settling one moves none',
      'images:;  - url: /a;  - url: /b / images: [] / images:;  - url: /a;    width: 1;  - url: /b;    width: 2 / images:;  - url: /a;    width: 1;  - url: /b;    width: 2',
      clash(['images', 1], { url: '/b' }, undefined, { url: '/b', width: 2 }),
      clash(['images', 0], { url: '/a' }, undefined, { url: '/a', width: 1 }),
    ],
    [
      'of a provider',
      'provider:;  name: A;  images:;    - url: /a / provider:;  name: A;  images:;    - url: /a;      title: T / provider:;  name: B;  images:;    - url: /0;    - url: /a / provider:;  name: B;  images:;    - url: /0;    - url: /a;      title: T',
    ],
    [
      'one address twice: neither is changed in the other’s place',
      'images:;  - url: /a;    width: 1;  - url: /a;    width: 2 / images:;  - url: /a;    width: 1;  - url: /a;    width: 3 / images:;  - url: /b;  - url: /a;    width: 1;  - url: /a;    width: 2 / images:;  - url: /b;  - url: /a;    width: 1;  - url: /a;    width: 3',
    ],
    [
      'a comment on a picture goes with it',
      'images:;  - url: /a;    width: 1 / images:;  # of the night;  - url: /a;    width: 1 / images:;  - url: /0;    width: 1;  - url: /a;    width: 1 / images:;  - url: /0;    width: 1;  # of the night;  - url: /a;    width: 1',
    ],
  ])
})
