import type { View } from '../../../../shared/query/view'
import { queryFault } from '../../../../shared/views'
import { useLanguage } from '../../../core/fields'
import { useLibrary } from '../store'
import { DeleteView } from './DeleteView'
import { NameDialog } from './NameDialog'
import { changeViews, useViewQuestion } from './views'

/** New, rename or delete a view of the team, as it is asked. */
export function ViewDialogs() {
  const question = useViewQuestion((state) => state.question)
  switch (question?.kind) {
    case undefined:
      return null
    case 'create':
      return <NewView />
    case 'rename':
      return <RenameView view={question.view} />
    case 'delete':
      return <DeleteView view={question.view} />
  }
}

function NewView() {
  const { text, sort } = useLibrary()
  const fault = queryFault(text.trim(), useLanguage())
  return (
    <NameDialog
      label="New view"
      action="Create view"
      query={text.trim()}
      queryFault={fault}
      onName={(name) => changeViews({ kind: 'create', view: { name, query: text.trim(), sort } })}
    />
  )
}

function RenameView({ view }: { readonly view: View }) {
  return (
    <NameDialog
      label="Rename view"
      action="Rename view"
      name={view.name}
      query={view.query}
      onName={(to) => changeViews({ kind: 'rename', name: view.name, to })}
    />
  )
}
