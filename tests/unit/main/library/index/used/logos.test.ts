import { describe, expect, it } from 'vitest'
import { Logos } from '../../../../../../src/main/library/index/used/logos'

const of = (name: string | null, domain: string | null = null, logo: string | null = null) => ({
  provider: { name, domain },
  logo,
})
const site = [
  { name: 'The Tideline', domain: 'tideline.example', image: 'https://site.example/o/t.png', logo: '/o/t.png' },
  { name: 'Open Bench', domain: 'bench.example', image: null, logo: null },
]

function logosWith(...cards: ReturnType<typeof of>[]): Logos {
  const logos = new Logos()
  logos.list(site)
  for (const card of cards) logos.change(null, card)
  return logos
}

describe('the logo of an article’s provider', () => {
  it('is its own, else the one of the site’s list, else what most others of that provider have', () => {
    const logos = logosWith(of('Blog', null, '/b.png'), of('blog', null, '/b.png'), of('Blog', null, '/old.png'))
    expect(logos.of(of('The Tideline', null, '/own.png'))).toBe('/own.png')
    expect(logos.of(of('the tideline'))).toBe('/o/t.png')
    expect(logos.of(of('Fog desk', 'www.tideline.example'))).toBe('/o/t.png')
    expect(logos.of(of('Blog'))).toBe('/b.png')
    expect(logos.of(of('Open Bench', null))).toBeNull()
    expect(logos.of(of('Stranger', 'stranger.example'))).toBeNull()
    expect(logos.of(of(null))).toBeNull()
  })

  it('is shown from the folder where the pipeline wrote the public address of a picture that lies in it', () => {
    const logos = logosWith(of('Else', null, 'https://site.example/o/t.png'))
    expect(logos.of(of('Else', null, 'https://site.example/o/t.png'))).toBe('/o/t.png')
    expect(logos.of(of('Else'))).toBe('/o/t.png')
  })

  it('goes with the last article that had it', () => {
    const card = of('Blog', 'blog.example', 'https://blog.example/b.png')
    const logos = logosWith(card)
    expect(logos.has('https://blog.example/b.png')).toBe(true)
    logos.change(card, null)
    expect(logos.of(of('Blog'))).toBeNull()
    expect(logos.has('https://blog.example/b.png')).toBe(false)
  })

  it('is another one where its article has another', () => {
    const card = of('Blog', null, '/b.png')
    const logos = logosWith(card)
    expect(logos.of(of('Blog'))).toBe('/b.png')
    logos.change(card, { ...card })
    expect(logos.of(of('Blog'))).toBe('/b.png')
    logos.change(card, of('Blog', null, '/new.png'))
    expect(logos.of(of('Blog'))).toBe('/new.png')
    expect([logos.has('/b.png'), logos.has('/new.png')]).toEqual([false, true])
  })

  it('is another one where the list is; the same list tells nothing new', () => {
    const logos = logosWith()
    expect(logos.list(structuredClone(site))).toBe(false)
    expect(logos.list([{ ...site[0], name: 'The Tideline', domain: 't', image: null, logo: '/new.png' }])).toBe(true)
    expect(logos.of(of('The Tideline'))).toBe('/new.png')
    expect(logos.has('/new.png')).toBe(true)
    expect(logos.has('/o/t.png')).toBe(false)
  })
})

it('gives each provider of a filter its logo: by its name, its domain, or the domain that its articles have', () => {
  const logos = logosWith(of('Fog desk', 'tideline.example'), of('Blog', null, '/b.png'))
  const values = ['The Tideline', 'tideline.example', 'Fog desk', 'Blog', 'Stranger'].map((value) => ({
    value,
    count: 1,
  }))
  const topics = { field: 'topic', values: [{ value: 'Blog', count: 1 }], more: 0 }
  const told = logos.withLogos({ facets: [{ field: 'provider', values, more: 0 }, topics], numbers: [] })
  expect(told.facets[0]?.values.map(({ logo }) => logo)).toEqual([
    '/o/t.png',
    '/o/t.png',
    '/o/t.png',
    '/b.png',
    undefined,
  ])
  expect(told.facets[1]).toEqual(topics)
})
