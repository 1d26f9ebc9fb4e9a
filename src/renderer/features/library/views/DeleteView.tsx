import { useId, useState } from 'react'
import type { View } from '../../../../shared/query/view'
import { Button } from '../../../ui/button/Button'
import { Dialog } from '../../../ui/Dialog'
import { Refused, Shows, ViewForm } from './ViewForm'
import { changeViews, closeQuestion } from './views'

export function DeleteView({ view }: { readonly view: View }) {
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  const action = (
    <Button type="submit" tone="danger" aria-describedby={`${id}-query`}>
      Delete view
    </Button>
  )
  return (
    <Dialog label="Delete view" onClose={closeQuestion}>
      <ViewForm action={action} onSubmit={() => changeViews({ kind: 'delete', name: view.name })} onFault={setFault}>
        <h2>
          Delete the view “<bdi>{view.name}</bdi>”?
        </h2>
        <p>It goes for everyone who shares this folder. Its articles stay as they are.</p>
        <Shows id={`${id}-query`} query={view.query} />
        <Refused id={`${id}-fault`} fault={fault} />
      </ViewForm>
    </Dialog>
  )
}
