import { expect, it } from 'vitest'
import { addressKeyOf, relatedEntry, renewedEntry, withAddress } from '../../../../src/shared/card/related-entry'

const story = {
  category: 'news',
  title: 'Fog',
  webUrl: 'https://a.example/1',
  published: true,
  provider: { name: 'Tideline', domain: 'tideline.example', image: '/t.png' },
  topics: ['Ports', 'Fog'],
  images: [{ url: '/a.png', width: 640, alt: 'A crane' }, { url: '/b.png' }],
  related: [{ title: 'Other' }],
}

it('has the keys of the other entries, in their order, at every depth, and no more pictures than they have', () => {
  const others = [
    { webUrl: 'https://b.example/1', title: 'B' },
    {
      webUrl: 'https://c.example/1',
      title: 'C',
      provider: { domain: 'c.example', name: 'C' },
      images: [{ width: 1, url: '/c' }],
    },
  ]
  const entry = relatedEntry(story, others, ['title'])
  expect(JSON.stringify(entry)).toBe(
    JSON.stringify({
      webUrl: 'https://a.example/1',
      title: 'Fog',
      provider: { domain: 'tideline.example', name: 'Tideline' },
      images: [{ width: 640, url: '/a.png' }],
    }),
  )
})

it('leaves out what the article hasn’t, or has as something else', () => {
  expect(
    relatedEntry(
      { title: 'Fog', provider: 'Tideline', images: null },
      [{ title: 'B', provider: { name: 'B' }, images: ['/b'] }],
      [],
    ),
  ).toEqual({
    title: 'Fog',
  })
})

it('goes by the usual keys where there is no other entry, with the first picture', () => {
  expect(relatedEntry(story, [], ['title', 'excerpt', 'images'])).toEqual({
    title: 'Fog',
    images: [{ url: '/a.png', width: 640, alt: 'A crane' }],
  })
})

it('has words without HTML’s names for characters, as if they had been pasted, and addresses as they are', () => {
  const image = { url: 'https://a.example/p.png?a=1&amp;utm_source=x', alt: 'A\u00a0crane' }
  const data = {
    title: 'It&#8217;s fog',
    webUrl: 'https://a.example/?utm_source=x',
    views: 3,
    images: [image],
    topics: ['R&amp;D'],
  }
  expect(relatedEntry(data, [], Object.keys(data))).toEqual({
    title: 'It’s fog',
    webUrl: 'https://a.example/?utm_source=x',
    views: 3,
    images: [{ ...image, alt: 'A crane' }],
    topics: ['R&D'],
  })
})

it('an entry says what its article says with or without HTML’s names; a newer title is taken without them', () => {
  const data = { title: 'It&#8217;s fog', images: [{ alt: 'R&amp;D' }] }
  const clean = { title: 'It’s fog', images: [{ alt: 'R&D' }] }
  for (const entry of [data, clean]) expect(renewedEntry(entry, data)).toEqual({ entry, differs: [] })
  const old = { title: 'Fog', images: [{ alt: 'R' }] }
  expect(renewedEntry(old, data)).toEqual({ entry: clean, differs: ['title', 'images'] })
  expect(renewedEntry(data, clean)).toEqual({ entry: clean, differs: ['title', 'images'] })
})

it('is none where the article has none of the keys, or no front matter', () => {
  expect(relatedEntry({ mood: 'calm' }, [{ title: 'B' }], [])).toBeNull()
  expect(relatedEntry(null, [{ title: 'B' }], ['title'])).toBeNull()
})

it('an entry is renewed in its own keys; what the article doesn’t say stays, and a date in another form is the same', () => {
  const entry = {
    title: 'Fog lifts',
    publishedDateTime: '2026-06-06T08:45:00Z',
    heat: 3,
    provider: { name: 'Tideline', domain: 'old.example' },
  }
  const data = { ...story, publishedDateTime: '2026-06-06T10:45:00+02:00' }
  const { entry: now, differs } = renewedEntry(entry, data)
  expect(differs).toEqual(['title', 'provider'])
  expect(JSON.stringify(now)).toBe(
    JSON.stringify({ ...entry, title: 'Fog', provider: { name: 'Tideline', domain: 'tideline.example' } }),
  )
  expect(renewedEntry(now, data).differs).toEqual([])
  expect(renewedEntry(entry, null)).toEqual({ entry, differs: [] })
})

it('what was typed by hand into a picture of an entry stays, and so does one that the article has no place for', () => {
  const [first, second] = ['https://a.example/1.jpg', 'https://a.example/2.jpg']
  const entry = {
    title: 'Fog',
    images: [
      { url: first, caption: 'By hand' },
      { url: second, caption: 'Too' },
    ],
  }
  expect(renewedEntry(entry, { title: 'Fog', images: [{ url: first }] })).toEqual({ entry, differs: [] })
  const other = renewedEntry(entry, { title: 'Fog', images: [{ url: second, width: 4, caption: 'Said' }] })
  expect(other.entry).toEqual({ title: 'Fog', images: [{ url: second, caption: 'Said' }] })
})

it('an entry has the address of its article, where that has any: in the key of the others, in its place', () => {
  const data = { title: 'Fog', originalUrl: 'https://a.example/fog', type: 'article' }
  const others = [{ title: 'B', webUrl: 'https://b.example/1', type: 'article' }]
  const made = (entries: readonly unknown[], keys: readonly string[] = ['title']) =>
    withAddress(relatedEntry(data, entries, keys) ?? {}, data, ['webUrl', 'originalUrl'], { entries, keys })
  expect(JSON.stringify(made(others))).toBe(
    JSON.stringify({ title: 'Fog', webUrl: 'https://a.example/fog', type: 'article' }),
  )
  const both = [{ title: 'B', originalUrl: 'https://b.example/0', webUrl: 'https://b.example/1' }]
  expect(made(both)).toEqual({ title: 'Fog', originalUrl: 'https://a.example/fog' })
  expect(made([], ['title', 'webUrl', 'type'])).toEqual({
    title: 'Fog',
    webUrl: 'https://a.example/fog',
    type: 'article',
  })
  expect(made([])).toEqual({ title: 'Fog', originalUrl: 'https://a.example/fog' })
  expect(withAddress({ title: 'Fog' }, { title: 'Fog' }, ['webUrl'], { entries: others, keys: [] })).toEqual({
    title: 'Fog',
  })
  expect(addressKeyOf([{ title: 'B' }], ['title'])).toBeUndefined()
})
