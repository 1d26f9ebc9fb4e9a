import { afterEach, expect, test, vi } from 'vitest'
import { mustBeSpoken, wayTo } from '../../../src/cli/environment-proxy'

afterEach(() => vi.unstubAllEnvs())

test.each([
  'http://proxy.example:3128',
  'https://name:word@proxy.example',
  'proxy.example:3128',
  'socks5://127.0.0.1:9',
  '',
])('%j is a proxy that is spoken, or none', (value) => {
  expect(() => mustBeSpoken({ HTTPS_PROXY: value, http_proxy: value, PATH: 'gopher://x' })).not.toThrow()
})

test.each(['gopher://127.0.0.1:9', 'ftp://proxy.example', 'http://'])('%j is refused by its name', (value) => {
  expect(() => mustBeSpoken({ all_proxy: value })).toThrow(/^all_proxy: only http, https and SOCKS/)
})

test.each([
  ['proxy.example:3128', { kind: 'proxy', address: 'http://proxy.example:3128/' }],
  ['https://name:word@proxy.example', { kind: 'proxy', address: 'https://name:word@proxy.example/' }],
  ['socks5://proxy.example:1080', { kind: 'proxy', address: 'socks5h://proxy.example:1080' }],
  ['socks://proxy.example:1080', { kind: 'proxy', address: 'socks5h://proxy.example:1080' }],
  ['gopher://proxy.example', { kind: 'unknown' }],
])('with %j an address is reached by %o', async (value, way) => {
  vi.stubEnv('https_proxy', value)
  vi.stubEnv('no_proxy', 'near.example')
  expect(await wayTo('https://cdn.example/a.png')).toEqual(way)
  expect(await wayTo('https://near.example/a.png')).toEqual({ kind: 'direct' })
})
