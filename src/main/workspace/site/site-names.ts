import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'

/** The browsers' own limit for an address; a longer one is left out, because a part of it would lead elsewhere. */
const MAX_ADDRESS_LETTERS = 2_000
/** A topic is known by a few words, and each is looked for in every card that is triaged. */
const MAX_KEYWORDS = 100

/** The name of a site, a topic or an organization, as a label; null where there is nothing to see. */
export const nameOf = (value: unknown): string | null =>
  typeof value === 'string' ? label(value, MAX_NAME_LETTERS) || null : null

export const namesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .slice(0, MAX_KEYWORDS)
        .map(nameOf)
        .filter((name) => name !== null)
    : []

export const addressOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_ADDRESS_LETTERS ? value : null
