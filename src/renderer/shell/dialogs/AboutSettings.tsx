import { useEffect, useState } from 'react'
import type { RequestOf, ResponseOf } from '../../../shared/ipc/contract'
import { call } from '../../core/client'
import { alert, useSession } from '../../core/session'
import { Button } from '../../ui/button/Button'
import { Facts } from './Facts'

type Place = RequestOf<'showPlace'>['place']

function show(place: Place): void {
  call('showPlace', { place }).catch((error: Error) => alert(`That was not shown: ${error.message}`))
}

/** Which version this is, where its data lies, and its log. */
export function AboutSettings() {
  const version = useSession((session) => session.start?.version)
  const [about, setAbout] = useState<ResponseOf<'readAbout'> | null>(null)
  useEffect(() => {
    call('readAbout', {}).then(setAbout, () => setAbout(null))
  }, [])
  return (
    <Facts
      facts={[
        { term: 'Version', value: `Copydesk ${version}` },
        {
          term: 'Data',
          value: about?.data ?? '',
          note: 'settings, unsaved work and what is kept for the next start',
          action: (
            <Button size="small" aria-label="Show the data folder" onClick={() => show('data')}>
              Show
            </Button>
          ),
        },
        {
          term: 'Log',
          value: about?.log ?? '',
          note: 'what went wrong, with no article’s text',
          action: (
            <Button size="small" onClick={() => show('log')}>
              Open the log
            </Button>
          ),
        },
      ]}
    />
  )
}
