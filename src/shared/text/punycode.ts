/** Internationalised host names as ASCII: the encoding of RFC 3492 with its parameters for domain names. */

const BASE = 36
const LEAST = 1
const MOST = 26
const SKEW = 38
const DAMP = 700
const FIRST_BIAS = 72
const FIRST_CODE = 128

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22)

function adapted(delta: number, points: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / DAMP) : Math.floor(delta / 2)
  left += Math.floor(left / points)
  let bias = 0
  while (left > ((BASE - LEAST) * MOST) / 2) {
    left = Math.floor(left / (BASE - LEAST))
    bias += BASE
  }
  return bias + Math.floor(((BASE - LEAST + 1) * left) / (left + SKEW))
}

/** A number in digits whose weights depend on where it stands. */
function digitsOf(delta: number, bias: number): string {
  let written = ''
  let left = delta
  for (let place = BASE; ; place += BASE) {
    const threshold = Math.min(MOST, Math.max(LEAST, place - bias))
    if (left < threshold) return written + digit(left)
    written += digit(threshold + ((left - threshold) % (BASE - threshold)))
    left = Math.floor((left - threshold) / (BASE - threshold))
  }
}

function encoded(label: string): string {
  const codes = Array.from(label, (sign) => sign.codePointAt(0) ?? 0)
  const basic = codes.filter((code) => code < FIRST_CODE)
  let written = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '')
  let [done, last, delta, bias] = [basic.length, FIRST_CODE, 0, FIRST_BIAS]
  while (done < codes.length) {
    const next = Math.min(...codes.filter((code) => code >= last))
    delta += (next - last) * (done + 1)
    for (const code of codes) {
      if (code < next) delta += 1
      if (code !== next) continue
      written += digitsOf(delta, bias)
      bias = adapted(delta, done + 1, done === basic.length)
      delta = 0
      done += 1
    }
    delta += 1
    last = next + 1
  }
  return `xn--${written}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/
/** No part of a host name is longer; encoding takes the square of its length. */
const MAX_LABEL_LETTERS = 63

/** A host's name in lower case, its parts that aren't ASCII in punycode: `münchen.example` → `xn--mnchen-3ya.example`. */
export function asciiHost(host: string): string {
  const lower = host.toLowerCase()
  if (ASCII.test(lower)) return lower
  return lower
    .normalize('NFKC')
    .replace(/[^.:@]+/g, (label) => (ASCII.test(label) || label.length > MAX_LABEL_LETTERS ? label : encoded(label)))
}
