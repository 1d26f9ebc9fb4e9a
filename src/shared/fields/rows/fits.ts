import type { ValueKind } from '../facts/value-kind'
import { articlesOfKinds, type KeyUse } from '../inventory/folder'
import type { ChosenKind, Row } from '../table/row'

const TEXTS = ['text', 'long text', 'words', 'number', 'date'] as const satisfies readonly ValueKind[]

/** The values that a field of a kind holds. A title that is a year is a text as well. */
const holds: Readonly<Partial<Record<ChosenKind, readonly ValueKind[]>>> = {
  text: TEXTS,
  'long text': TEXTS,
  number: ['number'],
  flag: ['flag'],
  date: ['date'],
  choice: TEXTS,
  'list of choices': ['list', 'words'],
}

/** How many articles have a value of a key that a field of each kind holds. */
export const fitsOf = (key: KeyUse): Row['fits'] =>
  Object.fromEntries(Object.entries(holds).map(([kind, kinds]) => [kind, articlesOfKinds(key, kinds)]))
