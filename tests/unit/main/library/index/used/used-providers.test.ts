import { expect, it } from 'vitest'
import { usedProviders } from '../../../../../../src/main/library/index/used/used-providers'
import { brokenCard } from '../../../../../../src/shared/card/card'

const card = (path: string, name: string | null, domain: string | null, time: number | null = null) => ({
  ...brokenCard(path, { code: 'x', message: 'x' }),
  broken: null,
  provider: { name, domain },
  time,
})

it('names each once, as most articles write it, the most used first, with its newest articles', () => {
  const cards = [
    card('a', 'Tideline', 'tideline.example', 1),
    card('b', 'tideline', null, 3),
    card('c', 'Tideline', 'www.tideline.example', 2),
    card('d', 'Tideline', 'tideline.example'),
    card('e', null, 'bench.example'),
    card('f', null, null),
    { ...card('g', 'Torn', null), broken: { code: 'x', message: 'x' } },
  ]
  const logos = { ofProvider: (name: string | null) => (name === null ? null : '/t.png') }
  expect(usedProviders(cards, logos)).toEqual([
    { name: 'Tideline', domain: 'tideline.example', logo: '/t.png', uses: 4, like: ['b', 'c'] },
    { name: null, domain: 'bench.example', logo: null, uses: 1, like: ['e'] },
  ])
})
