import { Button } from '../ui/button/Button'
import { WholePage } from './WholePage'

/** Instead of the panes where drawing them failed. */
export function Broken({ resetErrorBoundary }: { readonly resetErrorBoundary: () => void }) {
  return (
    <WholePage>
      <h1>Something in this window broke</h1>
      <p>
        Your unsaved work is kept. Show the window again; if it breaks once more, the log in the data folder says why.
      </p>
      <Button onClick={resetErrorBoundary}>Show it again</Button>
    </WholePage>
  )
}
