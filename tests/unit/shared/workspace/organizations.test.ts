import { expect, it } from 'vitest'
import { organizationFinder } from '../../../../src/shared/workspace/organizations'

const tideline = { name: 'The Tideline', domain: 'tideline.example', image: null, logo: null }
const bench = { name: 'Open Bench', domain: 'www.Bench.example', image: null, logo: null }
const find = organizationFinder([tideline, bench])

it('finds a provider by its name before its domain, whatever the case and www', () => {
  expect(find('the tideline', 'bench.example')).toBe(tideline)
  expect(find('A stranger', 'bench.example')).toBe(bench)
  expect(find(null, 'www.tideline.example')).toBe(tideline)
  expect(find('A stranger', 'stranger.example')).toBeUndefined()
  expect(find(null, null)).toBeUndefined()
})
