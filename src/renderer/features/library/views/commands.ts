import { builtInViews } from '../../../../shared/query'
import type { View } from '../../../../shared/query/view'
import { type Command, everywhere } from '../../../core/command'
import { hasWorkspace } from '../../../core/session'
import { focusList } from '../focus'
import { askView, besideView, changedView, currentTeamView, moveView, pinView, showView, updateView } from './views'

const hasTeamView = (): boolean => currentTeamView() !== undefined

function ask(kind: 'rename' | 'delete'): void {
  const view = currentTeamView()
  if (view) askView({ kind, view })
}

/** Runs with the view of the team that is shown. */
const withView = (run: (view: View) => unknown) => (): unknown => {
  const view = currentTeamView()
  return view && run(view)
}
const hasBeside = (step: 1 | -1) => (): boolean => {
  const view = currentTeamView()
  return view !== undefined && besideView(view, step) !== undefined
}

/** The views by name, and what is done with those of the team; the palette lists them. */
export const viewCommands: readonly Command[] = [
  ...builtInViews.map((view) =>
    everywhere({
      id: `view.show.${view.name}`,
      label: `View: ${view.name}`,
      when: hasWorkspace,
      run: async () => {
        await showView(view)
        focusList()
      },
    }),
  ),
  everywhere({ id: 'view.new', label: 'New view…', when: hasWorkspace, run: () => askView({ kind: 'create' }) }),
  everywhere({
    id: 'view.update',
    label: 'Update view',
    now: () => `Update view: ${changedView()?.name ?? ''}`,
    when: () => changedView() !== undefined,
    run: () => {
      const view = changedView()
      return view && updateView(view)
    },
  }),
  everywhere({
    id: 'view.moveUp',
    label: 'Move this view up',
    when: hasBeside(-1),
    run: withView((view) => moveView(view, -1)),
  }),
  everywhere({
    id: 'view.moveDown',
    label: 'Move this view down',
    when: hasBeside(1),
    run: withView((view) => moveView(view, 1)),
  }),
  everywhere({ id: 'view.pin', label: 'Pin or unpin this view', when: hasTeamView, run: withView(pinView) }),
  everywhere({ id: 'view.rename', label: 'Rename this view…', when: hasTeamView, run: () => ask('rename') }),
  everywhere({ id: 'view.delete', label: 'Delete this view…', when: hasTeamView, run: () => ask('delete') }),
]
