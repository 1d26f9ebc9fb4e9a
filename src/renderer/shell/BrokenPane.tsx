import { Empty } from '../ui/Empty'

/** Instead of a pane that can't be drawn; the others go on. */
export function BrokenPane({ what }: { readonly what: string }) {
  return (
    <Empty>
      <h2>{what} can’t be shown</h2>
      <p>Your unsaved work is kept. Choose something else; the log in the data folder says why.</p>
    </Empty>
  )
}
