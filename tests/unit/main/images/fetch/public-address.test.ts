import { expect, test } from 'vitest'
import { isPublicAddress, isPublicName } from '../../../../../src/main/images/fetch/public-address'

test.each([
  '93.184.216.34',
  '8.8.8.8',
  '2606:2800:220:1:248:1893:25c8:1946',
  '::ffff:93.184.216.34',
  '64:ff9b::93.184.216.34',
])('%s is of the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '198.18.0.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '2001:db8::1'],
  ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:169.254.169.254', '::ffff:0:127.0.0.1', '::127.0.0.1'],
  ...[
    '64:ff9b::127.0.0.1',
    '64:ff9b::10.1.2.3',
    '64:ff9b:1::8.8.8.8',
    '2002:7f00:1::',
    '2001:0:4136:e378::1',
    '4000::1',
  ],
  ...['', 'localhost', 'example.com', '999.1.1.1'],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['example.com', 'cdn.example.com.', '8.8.8.8', '[2606:2800:220:1::1]'])(
  '%s may be named to a proxy',
  (host) => {
    expect(isPublicName(host)).toBe(true)
  },
)

test.each([
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local', 'db.internal', 'router.lan'],
  ...['box.home.arpa', 'intranet', '127.0.0.1', '[::1]', '[::ffff:7f00:1]', '10.0.0.1', '169.254.169.254'],
])('%s may not', (host) => {
  expect(isPublicName(host)).toBe(false)
})
