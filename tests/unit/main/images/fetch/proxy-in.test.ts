import { expect, test } from 'vitest'
import { proxyIn } from '../../../../../src/main/images/fetch/proxy-in'

test.each([
  ['PROXY proxy.example:3128', 'http://proxy.example:3128'],
  ['proxy 127.0.0.1:8080; DIRECT', 'http://127.0.0.1:8080'],
  ['HTTP proxy.example:80', 'http://proxy.example:80'],
  ['HTTPS proxy.example:443', 'https://proxy.example:443'],
  ['SOCKS proxy.example:1080', 'socks4a://proxy.example:1080'],
  ['SOCKS4 proxy.example:1080', 'socks4a://proxy.example:1080'],
  ['SOCKS5 [2001:db8::1]:1080', 'socks5h://[2001:db8::1]:1080'],
  [' PROXY  one.example:1 ;PROXY two.example:2; DIRECT', 'http://one.example:1'],
])('%s', (said, address) => {
  expect(proxyIn(said)).toEqual({ kind: 'proxy', address })
})

test.each(['DIRECT', ' direct ', 'DIRECT; PROXY proxy.example:3128'])('%s is direct', (said) => {
  expect(proxyIn(said)).toEqual({ kind: 'direct' })
})

test.each([
  '',
  ';',
  '; DIRECT',
  'PROXY',
  'PROXY; DIRECT',
  'DIRECT proxy.example:1',
  'QUIC proxy.example:443; DIRECT',
  'PROXY a b; DIRECT',
  'PROXY a:99999999',
  'PROXY me:word@proxy.example:1',
  'PROXY proxy.example/path',
  'constructor proxy.example:1',
  'nonsense',
])('%j is not understood, and not taken for direct', (said) => {
  expect(proxyIn(said)).toEqual({ kind: 'unknown' })
})
