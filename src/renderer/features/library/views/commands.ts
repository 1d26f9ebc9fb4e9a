import { builtInViews } from '../../../../shared/query'
import { type Command, everywhere } from '../../../core/command'
import { hasWorkspace } from '../../../core/session'
import { focusList } from '../focus'
import { askView, currentTeamView, showView } from './views'

const hasTeamView = (): boolean => currentTeamView() !== undefined

function ask(kind: 'rename' | 'delete'): void {
  const view = currentTeamView()
  if (view) askView({ kind, view })
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
  everywhere({ id: 'view.rename', label: 'Rename this view…', when: hasTeamView, run: () => ask('rename') }),
  everywhere({ id: 'view.delete', label: 'Delete this view…', when: hasTeamView, run: () => ask('delete') }),
]
