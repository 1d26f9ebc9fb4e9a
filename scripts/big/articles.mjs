/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const subjects =
  'harbour,orchard,library,hospital,railway,council,archive,lighthouse,ferry,playground,pharmacy,power grid,observatory,bakery,printing house,tide gauge'.split(
    ',',
  )
const verbs = 'opens,measures,repairs,maps,counts,questions,translates,shares,automates,audits,rewrites,teaches'.split(
  ',',
)
const objects =
  'its sensors,the night shift,a small model,old maps,open data,the timetable,parking records,a font for tired eyes,quiet hours,spare parts,its backups,the codebook'.split(
    ',',
  )
const places = 'Eldham,Norrow,Quayside,Fenwick,Ostmark,Lowbridge,Saltmere,Ardun'.split(',')
const tails = [
  'after a decade',
  'and nobody noticed',
  'in plain sight',
  'one year on',
  'at dusk',
  'without a cloud',
  'for the third time',
]
const areas =
  'Computer Vision,Open Data,Robotics,Health,Transport,Energy,Policy,Accessibility,Education,Security'.split(',')
const turns = ['', ' at Work', ' in Practice', ' Abroad', ' for Beginners', ' Research', ' Law', ' Costs']
const titles = ['Weekly', 'Ledger', 'Notes', 'Review', 'Dispatch', 'Bulletin', 'Observer', 'Record']
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const pick = (random, list) => list[Math.floor(random() * list.length)]
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
const slugOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const topics = areas.flatMap((area) => turns.map((turn) => area + turn))
const providers = places.flatMap((place) =>
  titles.map((title) => ({ name: `${place} ${title}`, domain: `${slugOf(`${place}-${title}`)}.example` })),
)

const headline = (random) =>
  `${capital(pick(random, subjects))} in ${pick(random, places)} ${pick(random, verbs)} ${pick(random, objects)} ${pick(random, tails)}`

function sentences(random, count) {
  return Array.from(
    { length: count },
    () =>
      `The ${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, objects)}, says ${pick(random, places)}.`,
  ).join(' ')
}

const image = (random, provider, indent) => [
  `${indent}- url: "https://${provider.domain}/images/${Math.floor(random() * 1e9)}.jpg"`,
  `${indent}  width: ${640 + Math.floor(random() * 1200)}`,
  `${indent}  height: ${360 + Math.floor(random() * 700)}`,
  `${indent}  isCached: true`,
]

function related(random, day) {
  const provider = pick(random, providers)
  const title = headline(random)
  return [
    `  - title: "${title}"`,
    `    excerpt: "${sentences(random, 3)}"`,
    `    publishedDateTime: ${day}T08:00:00Z`,
    `    webUrl: "https://${provider.domain}/${slugOf(title)}-${Math.floor(random() * 1e6)}"`,
    '    type: article',
    '    provider:',
    `      name: ${provider.name}`,
    `      domain: ${provider.domain}`,
    `    quality: ${Math.floor(random() * 100)}`,
    '    images:',
    ...image(random, provider, '      '),
  ]
}

/** An entry of another article of the folder, in every twentieth with an older title. */
const relatedOf = (random, { title, address, provider }) => [
  `  - title: "${random() < 0.05 ? `${title}, as it was` : title}"`,
  `    webUrl: "${address}"`,
  '    provider:',
  `      name: ${provider.name}`,
  `      domain: ${provider.domain}`,
]

/**
 * Article `index` of `count`: its file's name and its text, 3 to 12 KB, every third one with CRLF, and its `story`, as entries of other
 * articles have it. Its related stories are elsewhere; with `own` they are so many of `stories`, articles of this folder.
 */
export function makeArticle(index, count, random, { stories: made = [], own = 0 } = {}) {
  const day = new Date(Date.UTC(2018, 0, 1) + Math.floor((index / count) * 3_000) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const title = headline(random)
  const provider = pick(random, providers)
  const address = `https://${provider.domain}/${slugOf(title)}-${index}`
  const quality = Math.floor(random() ** 2 * 155)
  const chosen = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, topics)))
  const stories = own > 0 ? Math.min(own, made.length) : Math.floor(random() * 6)
  const entry = () => (own > 0 ? relatedOf(random, pick(random, made)) : related(random, day))
  const lines = [
    '---',
    'category: news',
    `title: "${title}"`,
    `excerpt: "${sentences(random, 8 + Math.floor(random() * 12))}"`,
    `publishedDateTime: ${day}T${String(Math.floor(random() * 24)).padStart(2, '0')}:12:27Z`,
    `originalUrl: "${address}"`,
    `webUrl: "${address}"`,
    `type: ${pick(random, ['article', 'article', 'article', 'video'])}`,
    `quality: ${quality}`,
    `heat: ${random() < 0.05 ? -1 : quality}`,
    `published: ${random() < 0.7}`,
    '',
    'provider:',
    `  name: ${provider.name}`,
    `  domain: ${provider.domain}`,
    '  images:',
    `    - url: "https://big.example/logos/${provider.domain}.jpg"`,
    '      width: 50',
    '      height: 50',
    '',
    'topics:',
    ...[...chosen].map((topic) => `  - ${topic}`),
    '',
    ...(random() < 0.93 ? ['images:', ...image(random, provider, '  '), ''] : []),
    ...(stories > 0 ? ['related:', ...Array.from({ length: stories }, entry).flat(), ''] : []),
    `secured: "${Array.from({ length: 344 }, () => pick(random, BASE64)).join('')}"`,
    '---',
    '',
    ...(random() < 0.3 ? [sentences(random, 20), ''] : []),
  ]
  const story = { title, address, provider }
  return { name: `${day}-${slugOf(title)}-${index}.md`, text: lines.join(index % 3 === 0 ? '\r\n' : '\n'), story }
}
