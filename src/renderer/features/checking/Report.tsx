import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { counted, number } from '../../../shared/numbers'
import type { PictureReport } from '../../../shared/pictures/check'
import { writeFilter } from '../../../shared/query'
import { JobReport } from '../../ui/bar/JobBar'
import { Button } from '../../ui/button/Button'
import { valueName } from '../library'
import styles from './report.module.css'
import { checkPictures, dismiss, showFound } from './run'
import type { Scope } from './scope'
import { reportText, serverName } from './words'

interface Props {
  readonly scope: Scope
  readonly report: PictureReport
}

/** The articles that have a picture on this server, at whatever port of it. */
const ofServer = (server: string): string =>
  `(${writeFilter('image', `//${server}/`)} OR ${writeFilter('image', `//${server}:`)})`

const named = (field: 'picture' | 'problem', value: string) => ({
  filter: writeFilter(field, value),
  name: valueName(field, value),
})

/** What a check found, by state and by server; each button says how many articles it lists. */
export function Report({ scope, report }: Props) {
  const [byServer, setByServer] = useState(false)
  const { missing, states, findings, servers, moreServers } = report
  const Fold = byServer ? IconChevronDown : IconChevronRight
  const found = [
    ...states.map(({ state, articles }) => ({ ...named('picture', state), articles })),
    ...findings.map(({ code, articles }) => ({ ...named('problem', code), articles })),
  ]
  return (
    <JobReport
      name="Pictures checked"
      text={reportText(report)}
      actions={missing > 0 && <Button onClick={() => void checkPictures(scope, true)}>Ask again</Button>}
      onDismiss={dismiss}
    >
      {found.length > 0 && (
        <div className={styles.counts} data-start>
          {found.map(({ filter, name, articles }) => (
            <Listing key={filter} scope={scope} filter={filter} of={name} articles={articles}>
              {name} {number(articles)}
            </Listing>
          ))}
          {servers.length > 0 && (
            <Button size="small" aria-expanded={byServer} onClick={() => setByServer(!byServer)}>
              <Fold size={12} stroke={2} aria-hidden="true" />
              By server
            </Button>
          )}
        </div>
      )}
      {byServer && (
        <ul aria-label="By server" className={styles.servers}>
          {servers.map(({ server, pictures, known, articles }) => (
            <li key={server}>
              <bdi className={styles.server}>{serverName(server)}</bdi>
              <span>
                {number(pictures)} of {counted(known, 'picture')} missing
              </span>
              <Listing
                scope={scope}
                filter={`${ofServer(server)} picture:missing`}
                of={serverName(server)}
                articles={articles}
              >
                {counted(articles, 'article')}
              </Listing>
            </li>
          ))}
          {moreServers > 0 && <li>and {counted(moreServers, 'more server')}</li>}
        </ul>
      )}
    </JobReport>
  )
}

interface ListingProps {
  readonly scope: Scope
  readonly filter: string
  /** What they have in common: a state, a finding or a server. */
  readonly of: string
  readonly articles: number
  readonly children: ReactNode
}

function Listing({ scope, filter, of, articles, children }: ListingProps) {
  return (
    <Button
      size="small"
      aria-label={`${of}, list ${counted(articles, 'article')}`}
      onClick={() => showFound(scope, filter)}
    >
      {children}
    </Button>
  )
}
