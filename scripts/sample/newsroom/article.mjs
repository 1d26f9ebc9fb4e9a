import { createHash } from 'node:crypto'
import { logoOf, publishers } from './publishers.mjs'

/** What the pipeline would have written: 512 characters of base64 that say nothing, always the same for a slug. */
const secured = (slug) => {
  const blocks = Array.from({ length: 6 }, (_, n) => createHash('sha512').update(`${slug}#${n}`).digest())
  return Buffer.concat(blocks).toString('base64')
}

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const styles = {
  double: quoted,
  single: (text) => `'${text.replaceAll("'", "''")}'`,
  plain: (text) => text,
  literal: (text) => `|\n  ${text.replaceAll('\n', '\n  ')}`,
  // One sentence a line; a reader folds them into one paragraph again.
  folded: (text) => `>-\n  ${text.replaceAll('. ', '.\n  ')}`,
}

/** The address that readers follow, made of the publisher's domain and the story's path. */
export const addressOf = (story) => story.url ?? `https://${publishers[story.from].domain}/${story.path}`

const isAddress = (picture) => /^(https?|data):/.test(picture)

const imageLines = (image) => {
  const {
    picture,
    caption,
    credit,
    size = [640, 360],
    cached = true,
  } = typeof image === 'string' ? { picture: image } : image
  return [
    `- url: ${quoted(isAddress(picture) ? picture : `/assets/images/${picture}.png`)}`,
    `  width: ${size[0]}`,
    `  height: ${size[1]}`,
    ...(cached ? ['  isCached: true'] : []),
    ...(caption ? [`  title: ${quoted(caption)}`] : []),
    ...(credit ? [`  attribution: ${quoted(credit)}`] : []),
  ]
}

const indent = (lines, by = 2) => lines.map((line) => ' '.repeat(by) + line)

const ampLines = (address) => {
  const bare = address.replace('https://', '')
  const host = bare.slice(0, bare.indexOf('/')).replaceAll('-', '--').replaceAll('.', '-')
  return [
    `ampWebUrl: ${quoted(`${address}/amp`)}`,
    `cdnAmpWebUrl: ${quoted(`https://${host}.ampcache.example/c/s/${bare}/amp`)}`,
  ]
}

const relatedLines = (reference, bySlug) => {
  const { of, ...changed } = typeof reference === 'string' ? { of: reference } : reference
  const found = bySlug.get(of)
  if (!found && !changed.title) throw new Error(`No story ${of} to relate to`)
  const story = { ...found, ...changed }
  const { name, domain } = publishers[story.from]
  const card = [
    `title: ${quoted(story.title)}`,
    `excerpt: ${quoted(story.excerpt.replaceAll('\n', ' '))}`,
    ...(story.at ? [`publishedDateTime: ${story.at}`] : []),
    `webUrl: ${quoted(addressOf(story))}`,
    ...(story.amp ? ampLines(addressOf(story)) : []),
    `type: ${story.type ?? 'article'}`,
    'provider:',
    `  name: ${name}`,
    `  domain: ${domain}`,
    `quality: ${story.quality ?? 40}`,
    ...(story.images?.length ? ['images:', ...indent(imageLines(story.images[0]))] : []),
  ]
  return card.map((line, n) => (n === 0 ? `- ${line}` : `  ${line}`))
}

const providerLines = (publisher) => [
  'provider:',
  `  name: ${publisher.name}`,
  `  domain: ${publisher.domain}`,
  ...(publisher.logo
    ? ['  images:', `    - url: ${quoted(logoOf(publisher))}`, '      width: 50', '      height: 50']
    : []),
]

/** A key with its list, `flush` left or indented, or as `[a, b]` where the story's form says so. */
const list = (key, items, form) =>
  form.flow?.includes(key)
    ? [`${key}: [${items.join(', ')}]`]
    : [
        `${key}:`,
        ...indent(
          items.map((item) => `- ${item}`),
          form.flush ? 0 : 2,
        ),
      ]

const flags = (story) => {
  const heat = story.heat ?? story.quality
  return [
    ...(story.quality === undefined ? [] : [`quality: ${story.quality}`]),
    ...(heat === undefined ? [] : [`heat: ${heat}`]),
    ...(story.published === undefined ? [] : [`published: ${story.published}`]),
    ...(story.locale ? [`locale: ${story.locale}`] : []),
    ...(story.extra ?? []),
  ]
}

const head = (story, form) => {
  const style = (key) => styles[form.style?.[key] ?? 'double']
  const address = addressOf(story)
  const original = story.original ?? address
  return [
    ...(story.kind === 'video' ? [] : [`category: ${story.category ?? 'news'}`]),
    ...(story.title === undefined ? [] : [`title: ${style('title')(story.title)}`]),
    ...`excerpt: ${style('excerpt')(story.excerpt)}`.split('\n'),
    ...(story.at ? [`publishedDateTime: ${story.at}`] : []),
    ...(story.updated ? [`updatedDateTime: ${story.updated}`] : []),
    ...(story.kind === 'video' || story.original || story.originalOnly ? [`originalUrl: ${quoted(original)}`] : []),
    ...(story.kind === 'video' || story.originalOnly ? [] : [`webUrl: ${quoted(address)}`]),
    ...(story.amp ? ampLines(address) : []),
    `type: ${story.type ?? (story.kind === 'video' ? 'video' : 'article')}`,
    ...(story.length ? ['price: Free', `length: ${story.length}`] : []),
    ...flags(story),
  ]
}

const groups = (story, form, bySlug) => {
  const images = story.images ?? []
  const related = story.related ?? []
  const by = form.flush ? 0 : 2
  return [
    head(story, form),
    [
      ...(story.featured ? [`featuredContent: ${quoted(story.featured)}`] : []),
      ...(story.highlight ? [`highlight: ${quoted(story.highlight)}`] : []),
    ],
    providerLines(publishers[story.from]),
    list('topics', story.topics, form),
    story.tags ? list('tags', story.tags, form) : [],
    images.length ? ['images:', ...indent(images.flatMap(imageLines), by)] : [],
    related.length
      ? [
          'related:',
          ...indent(
            related.flatMap((one) => relatedLines(one, bySlug)),
            by,
          ),
        ]
      : [],
    [`secured: ${quoted(secured(story.slug))}`],
  ].filter((group) => group.length > 0)
}

const starts = (line, key) => line.startsWith(key)

/** Puts an editor's remarks in: `after` at the end of the line that begins so, `above` on a line of its own before it. */
const remark = (lines, { after = {}, above = {}, spaced = [] }) =>
  lines.flatMap((line) => {
    const end = Object.keys(after).find((key) => starts(line, key))
    const before = Object.keys(above).find((key) => starts(line, key))
    const whole = end === undefined ? line : `${line} ${after[end]}`
    const blanks = spaced.some((key) => starts(line, key)) ? '  ' : ''
    const margin = line.slice(0, line.length - line.trimStart().length)
    return [...(before === undefined ? [] : [margin + above[before]]), whole + blanks]
  })

/** The file of a story, in the pipeline's own form, with the irregularities that its `form` asks for. */
export const articleFile = (story, bySlug) => {
  if (story.file !== undefined) return story.file
  const form = story.form ?? {}
  const lines = groups(story, form, bySlug).flatMap((group, n) => (n === 0 ? group : ['', ...group]))
  const body = story.body ? `\n${story.body}\n` : '\n'
  const text = `---\n${remark(lines, form).join('\n')}\n---\n${body}`
  const ended = form.noFinalNewline ? text.trimEnd() : text
  return form.crlf ? ended.replaceAll('\n', '\r\n') : ended
}
