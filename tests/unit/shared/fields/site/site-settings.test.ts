import { expect, it } from 'vitest'
import { siteSettings } from '../../../../../src/shared/fields/site/site-settings'

const of = (fields: Record<string, unknown>) => siteSettings({ settings: [{ path: 'a', fields }], folders: [] })

it('reads what Jekyll and Hugo say of a site', () => {
  expect(
    of({
      title: 'Fog',
      url: 'https://fog.example',
      permalink: '/:year/:title/',
      timezone: 'Europe/Berlin',
      excerpt_separator: '<!--more-->',
      collections: { docs: { output: true } },
    }),
  ).toEqual({
    title: 'Fog',
    address: 'https://fog.example',
    permalinks: ['/:year/:title/'],
    timeZone: 'Europe/Berlin',
    excerptSeparator: '<!--more-->',
    collections: ['docs'],
  })
  expect(
    of({ baseURL: 'https://fog.example/', permalinks: { page: { posts: '/:slug/' } }, timeZone: 'UTC' }),
  ).toMatchObject({
    address: 'https://fog.example/',
    permalinks: ['posts: /:slug/'],
    timeZone: 'UTC',
  })
})

it('says nothing where the settings are odd', () => {
  expect(of({ title: ['x'], permalinks: 7, collections: 'a', timezone: null, excerpt_separator: '\n\n' })).toEqual({
    title: null,
    address: null,
    permalinks: [],
    timeZone: null,
    excerptSeparator: null,
    collections: [],
  })
})
