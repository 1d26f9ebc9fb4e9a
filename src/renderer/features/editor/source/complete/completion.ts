import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { writeKey } from '../../../../../shared/article/edit/scalar'
import { call } from '../../../../core/client'
import { fieldsNow } from '../../../../core/fields'
import { useSession, workspaceId } from '../../../../core/session'
import { keysFor, valuesFor, valueText } from './offers'
import { type Spot, spotAt } from './spot'

/** More are no help: who wants one of them types a letter more. */
const MAX_VALUES = 500

/** The values that articles have, most used first, behind the topics that the workspace names itself; none where they can't be listed. */
async function listed(field: string): Promise<readonly string[]> {
  const workspace = workspaceId()
  if (workspace === undefined) return []
  const own = field === 'topics' ? (useSession.getState().workspace?.topics ?? []).map(({ name }) => name) : []
  const used = await call('listValues', { workspace, field }).catch(() => [])
  return [...new Set([...own, ...used])]
}

function keyOptions(spot: Extract<Spot, { kind: 'key' }>): Completion[] {
  return keysFor(spot, fieldsNow()).map(({ key, label }, index) => ({
    label: key,
    boost: -Math.min(index, 99),
    ...(label !== key && { detail: label }),
    apply: (view: EditorView, _completion: Completion, from: number, to: number) => {
      const insert = `${writeKey(key, false)}:${view.state.sliceDoc(to, to + 1) === ':' ? '' : ' '}`
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input.complete',
      })
      startCompletion(view)
    },
  }))
}

async function valueOptions(spot: Extract<Spot, { kind: 'value' }>): Promise<Completion[]> {
  const { known, listed: field } = valuesFor(spot, fieldsNow())
  const values = [...new Set([...known, ...(field === null ? [] : await listed(field))])].slice(0, MAX_VALUES)
  return values.flatMap((value, index) => {
    const apply = valueText(value, spot)
    return apply === null ? [] : [{ label: value, apply, boost: -Math.min(index, 99) }]
  })
}

async function complete({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
  const spot = spotAt(state.doc.toString(), pos)
  if (spot === null || (spot.kind === 'key' && spot.from === pos && !explicit)) return null
  const options = spot.kind === 'key' ? keyOptions(spot) : await valueOptions(spot)
  return options.length === 0 ? null : { from: spot.from, options, validFor: /^[^\n,\]]*$/ }
}

/** Keys of the folder's fields and the values that are known for them, as they are typed, or by Ctrl+Space. */
export const completion: Extension = autocompletion({
  override: [complete],
  icons: false,
  // What is seen can be taken: an Enter that comes too early would break the line.
  interactionDelay: 0,
})
