import ipaddr from 'ipaddr.js'

/** Asked by their own machines only, though they stand among the public ones: Azure's host. */
const METADATA = new Set(['168.63.129.16'])

/** IPv6 addresses that are given out to the internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** A network's own NAT64 (RFC 8215): which bits hold the IPv4 address is that network's affair. */
const OWN_NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b:1::/48')

/** Ranges whose last 32 bits are the IPv4 address that is reached (RFC 4291 2.5.5.2, RFC 6052, RFC 6145). */
const EMBEDDING = new Set(['ipv4Mapped', 'rfc6052', 'rfc6145'])

/**
 * Whether an IP address is one of the open internet: not of this machine, this network, a cloud's own services, nor kept for
 * something else. What is no IP address is not.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  return address instanceof ipaddr.IPv4 ? isPublic4(address) : isPublic6(address as ipaddr.IPv6)
}

function isPublic4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !METADATA.has(address.toString())
}

function isPublic6(address: ipaddr.IPv6): boolean {
  if (address.zoneId || address.match(OWN_NAT64)) return false
  const range = address.range()
  if (EMBEDDING.has(range)) return isPublic4(new ipaddr.IPv4(address.toByteArray().slice(-4)))
  return range === 'unicast' && address.match(GLOBAL_UNICAST)
}

/** Names that mean this machine or this network wherever they are looked up (RFC 6761, 6762, 8375). */
const OWN_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|localdomain)$/

/**
 * Whether a host may be named to a proxy, which looks it up where we can't see it: a public IP address, or a name with a
 * dot in it that isn't one of this network's. `host` as `URL` spells it.
 */
export function isPublicName(host: string): boolean {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (ipaddr.isValid(bare)) return isPublicAddress(bare)
  return bare.includes('.') && !OWN_NAMES.test(bare)
}
