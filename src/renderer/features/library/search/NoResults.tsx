import { type ReactNode, useEffect, useState } from 'react'
import { linkOf, withoutEach } from '../../../../shared/query'
import { call } from '../../../core/client'
import { useSession } from '../../../core/session'
import { Button } from '../../../ui/button/Button'
import { Empty } from '../../../ui/Empty'
import { focusSearch } from '../focus'
import { runQuery, useLibrary } from '../store'
import { Arrived } from './Arrived'
import { PartOfQuery } from './PartOfQuery'

/** A query that finds more, for one that finds nothing; null until there is one. */
function useBetter(text: string): string | null {
  const workspace = useSession((session) => session.workspace?.id)
  const [found, setFound] = useState<{ readonly text: string; readonly better: string | null } | null>(null)
  useEffect(() => {
    if (workspace === undefined || text.trim() === '') return
    let gone = false
    call('suggestQuery', { workspace, text }).then(
      ({ text: better }) => gone || setFound({ text, better }),
      // Without it the other ways out are still there.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [workspace, text])
  return found?.text === text ? found.better : null
}

/** Nothing was found: what to search for instead. */
export function NoResults() {
  const text = useLibrary((library) => library.ran)
  return text.trim() === '' ? <Arrived what="The folder" /> : <NothingFound text={text} />
}

function NothingFound({ text }: { readonly text: string }) {
  const better = useBetter(text)
  const isLink = linkOf(text) !== null
  return (
    <Empty>
      {isLink ? (
        <>
          <h2>Not in this folder</h2>
          <p>No article has this address: not as its own, nor as its original, its AMP page or a related story.</p>
        </>
      ) : (
        <>
          <h2>
            No article matches “<bdi>{text.trim()}</bdi>”
          </h2>
          <p>Words are found by their beginning, in title, excerpt, provider and topics.</p>
        </>
      )}
      {better !== null && (
        <Way to={better}>
          Did you mean <bdi>{better}</bdi>?
        </Way>
      )}
      {withoutEach(text).map(({ part, rest }) => (
        <Way key={`${part} ${rest}`} to={rest}>
          Without <PartOfQuery text={part} />
        </Way>
      ))}
      <Way to="">Clear search</Way>
    </Empty>
  )
}

function Way({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Button
      onClick={() => {
        void runQuery({ text: to })
        focusSearch()
      }}
    >
      {/* One child: a button sets its children apart. */}
      <span>{children}</span>
    </Button>
  )
}
