import { expect, test } from 'vitest'
import { mustBeSpoken } from '../../../src/cli/environment-proxy'

test.each(['http://proxy.example:3128', 'https://name:word@proxy.example', 'proxy.example:3128', ''])(
  '%j is a proxy that is spoken, or none',
  (value) => {
    expect(() => mustBeSpoken({ HTTPS_PROXY: value, http_proxy: value, PATH: 'socks5://x' })).not.toThrow()
  },
)

test.each(['socks5://127.0.0.1:9', 'ftp://proxy.example', 'http://'])('%j is refused by its name', (value) => {
  expect(() => mustBeSpoken({ all_proxy: value })).toThrow(/^all_proxy: only http and https/)
})
