import { announce } from '../../../core/session'
import { fieldOf } from '../reveal'
import { edited } from '../text/history'
import { articleAt, change } from '../text/store'
import { pathKey } from '../text/values'
import { keepUnchosen } from '../unchosen/unchosen'
import type { FieldClash } from './field-clashes'

/** Takes what the file holds in one field, as a step of its own, once ours is kept. The other clashes wait as before. */
export async function takeTheirs(path: string, { place, name, text, taken }: FieldClash): Promise<void> {
  if (articleAt(path)?.text !== text) return
  const left = [{ side: 'mine', base: taken, text }] as const
  if (!(await keepUnchosen(path, left, 'Theirs were not taken, since your side could not be kept'))) return
  // Pressed twice, or typed on: then it is another choice.
  if (articleAt(path)?.text !== text) return
  const key = pathKey(place)
  change(path, (now) => {
    const { [key]: _solved, ...errors } = now.errors
    return { ...edited(now, taken, key, Date.now()), last: null, errors }
  })
  announce(`Theirs taken: ${name}`)
  // The button goes with its clash: the cursor stays with the field.
  fieldOf(document, place)?.focus()
}
