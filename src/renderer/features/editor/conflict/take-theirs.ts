import { announce } from '../../../app/session'
import { edited } from '../history'
import { fieldOf } from '../reveal'
import { articleAt, change } from '../store'
import { keepUnchosen } from '../unchosen/unchosen'
import { pathKey } from '../values'
import type { FieldClash } from './field-clashes'

/** Takes what the file holds in one field, as a step of its own; ours is kept. The other clashes wait as before. */
export function takeTheirs(path: string, { place, name, text, taken }: FieldClash): void {
  const article = articleAt(path)
  if (article?.text !== text) return
  const key = pathKey(place)
  void keepUnchosen(path, [{ side: 'mine', base: taken, text }], 'Your side could not be kept, but undo brings it back')
  change(path, (now) => {
    const { [key]: _solved, ...errors } = now.errors
    return { ...edited(now, taken, key, Date.now()), last: null, errors }
  })
  announce(`Theirs taken: ${name}`)
  // The button goes with its clash: the cursor stays with the field.
  fieldOf(document, place)?.focus()
}
