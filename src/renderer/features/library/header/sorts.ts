import type { Sort } from '../../../../shared/query/sort-order'

/** How each order is called: [ascending, descending]. */
const labels: Readonly<Record<Sort['field'], readonly [string, string]>> = {
  date: ['Oldest first', 'Newest first'],
  arrived: ['First arrived', 'Last arrived'],
  title: ['Title A–Z', 'Title Z–A'],
  provider: ['Provider A–Z', 'Provider Z–A'],
  quality: ['Lowest quality', 'Highest quality'],
  heat: ['Lowest heat', 'Highest heat'],
  state: ['Undecided first', 'Published first'],
  problems: ['Fewest problems', 'Most problems'],
  related: ['Fewest related', 'Most related'],
  type: ['Type A–Z', 'Type Z–A'],
  category: ['Category A–Z', 'Category Z–A'],
  collection: ['Collection A–Z', 'Collection Z–A'],
  path: ['Path A–Z', 'Path Z–A'],
}

/** Orders that nobody asks for by name; a header of the table gives them. */
const seldom = new Set([
  'Published first',
  'Fewest problems',
  'Fewest related',
  'Type Z–A',
  'Category Z–A',
  'Collection Z–A',
])

export const sortKey = ({ field, direction }: Sort): string => `${field} ${direction}`

interface Choice {
  readonly key: string
  readonly label: string
  readonly sort: Sort
}

const all: readonly Choice[] = (Object.keys(labels) as Sort['field'][]).flatMap((field) => {
  const [up, down] = labels[field]
  const choices = [
    { label: up, sort: { field, direction: 'ascending' } },
    { label: down, sort: { field, direction: 'descending' } },
  ] as const
  // What is asked for first stands first.
  return (
    field === 'date' || field === 'arrived' || field === 'quality' || field === 'heat' ? choices.toReversed() : choices
  ).map((choice) => ({ ...choice, key: sortKey(choice.sort) }))
})

/** The orders to choose from; the one that holds now is always among them. */
export const sortChoices = (now: Sort): readonly Choice[] =>
  all.filter(({ key, label }) => !seldom.has(label) || key === sortKey(now))
