import type { Change } from '../change'
import { hold, pass, reconsider } from './decide'
import type { Kind } from './kind'
import { publish, unpublish } from './publish'
import { refreshRelated } from './refresh-related'
import { replace } from './replace'
import { set } from './set'
import { addTopic, removeTopic } from './topics'

/** The kinds of change; a new one is a row here and its schema in change.ts. */
const kinds: { readonly [K in Change['kind']]: Kind<K> } = {
  publish,
  unpublish,
  pass,
  hold,
  reconsider,
  addTopic,
  removeTopic,
  set,
  replace,
  refreshRelated,
}

/** What there is to know of a change's kind; of one change TypeScript can't tell that it is of the kind it names. */
export const kindOf = (change: Change): Kind<Change['kind'], Change> => kinds[change.kind] as never
