import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { PictureReport } from '../../../shared/ipc/picture-check'
import { counted, number } from '../../../shared/numbers'
import { writeFilter } from '../../../shared/query'
import { Button } from '../../ui/Button'
import { JobReport } from '../../ui/JobBar'
import { valueName } from '../library'
import styles from './report.module.css'
import { dismiss, showFound } from './run'
import type { Scope } from './scope'
import { reportText } from './words'

interface Props {
  readonly scope: Scope
  readonly report: PictureReport
}

/** The articles that have a picture on this server, at whatever port of it. */
const ofServer = (server: string): string =>
  `(${writeFilter('image', `//${server}/`)} OR ${writeFilter('image', `//${server}:`)})`

/** What a check found, by state and by server; each count lists its articles. */
export function Report({ scope, report }: Props) {
  const [byServer, setByServer] = useState(false)
  const { states, findings, servers, moreServers } = report
  const Fold = byServer ? IconChevronDown : IconChevronRight
  const found = [
    ...states.map(({ state, pictures, articles }) => ({
      filter: writeFilter('picture', state),
      label: `${valueName('picture', state)} ${number(pictures)}`,
      articles,
    })),
    ...findings.map(({ code, articles }) => ({
      filter: writeFilter('problem', code),
      label: `${valueName('problem', code)} ${number(articles)}`,
      articles,
    })),
  ]
  return (
    <JobReport name="Pictures checked" text={reportText(report)} onDismiss={dismiss}>
      {found.length > 0 && (
        <div id="picture-counts" className={styles.counts}>
          {found.map(({ filter, label, articles }) => (
            <Count key={filter} scope={scope} filter={filter} label={label} articles={articles} />
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
          {servers.map(({ server, pictures, checked, articles }) => (
            <li key={server}>
              <bdi className={styles.server}>{server}</bdi>
              <Count
                scope={scope}
                filter={`${ofServer(server)} picture:missing`}
                label={`${number(pictures)} of ${number(checked)} missing`}
                of={server}
                articles={articles}
              />
            </li>
          ))}
          {moreServers > 0 && <li>and {counted(moreServers, 'more server')}</li>}
        </ul>
      )}
    </JobReport>
  )
}

interface CountProps {
  readonly scope: Scope
  readonly filter: string
  readonly label: string
  /** The server that it is of. */
  readonly of?: string
  readonly articles: number
}

function Count({ scope, filter, label, of, articles }: CountProps) {
  const whose = of === undefined ? label : `${of}: ${label}`
  return (
    <Button
      size="small"
      aria-label={`${whose}, list ${counted(articles, 'article')}`}
      onClick={() => showFound(scope, filter)}
    >
      {label}
    </Button>
  )
}
