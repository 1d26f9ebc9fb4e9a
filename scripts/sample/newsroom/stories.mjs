import { benchStories } from './stories-bench.mjs'
import { cityStories } from './stories-city.mjs'
import { fieldStories } from './stories-field.mjs'
import { harbourStories } from './stories-harbour.mjs'
import { oddStories } from './stories-odd.mjs'
import { videoStories } from './stories-videos.mjs'

/**
 * All articles of the sample, written by hand. Fields of a story:
 * slug (the file's name), title, excerpt, at (the date as the file spells it; none: no date), updated, from (a key of
 * publishers), path (below the publisher's domain) or url, original (originalUrl), originalOnly (no webUrl), amp,
 * topics, tags, quality, heat (quality when absent), published, locale, images (a picture's name, an address, or
 * { picture, caption, credit, size, cached }), related (slugs, or { of: slug, and what differs from it today }),
 * featured, highlight, extra (lines of other keys), body, kind ('video'), length, and form: how this one file differs
 * from the usual layout (style, flow, flush, crlf, noFinalNewline, after, above, spaced).
 * `file` is a whole text instead of all that.
 */
export const stories = [
  ...harbourStories,
  ...cityStories,
  ...fieldStories,
  ...benchStories,
  ...oddStories,
  ...videoStories,
]
