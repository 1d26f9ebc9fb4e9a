import { counted } from '../../../../shared/numbers'
import { Button } from '../../../ui/button/Button'
import { Kbd } from '../../../ui/button/Kbd'
import { Empty } from '../../../ui/Empty'
import { focusList } from '../focus'
import { runQuery, useLibrary } from '../store'

/** What arrived where nothing was listed, and the way to it. `what`: what was empty, as a sentence begins with it. */
export function Arrived({ what }: { readonly what: string }) {
  const arrivals = useLibrary((library) => library.arrivals)
  return (
    <Empty>
      <h2>{counted(arrivals, 'new article')}</h2>
      <p>{what} was empty; this came since.</p>
      <Button
        aria-keyshortcuts="."
        onClick={() => {
          void runQuery({}, true)
          focusList()
        }}
      >
        Show {arrivals === 1 ? 'it' : 'them'} <Kbd>.</Kbd>
      </Button>
    </Empty>
  )
}
