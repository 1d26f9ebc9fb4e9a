import { expect, test } from 'vitest'
import { providerName } from '../../../../src/shared/query'

test('a provider is called by its name, else by its domain', () => {
  expect(providerName({ provider: { name: 'Harbour Post', domain: 'harbour.example' } })).toBe('Harbour Post')
  expect(providerName({ provider: { name: null, domain: 'harbour.example' } })).toBe('harbour.example')
  expect(providerName({ provider: { name: null, domain: null } })).toBeNull()
})
