import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { counted, number } from '../../../shared/numbers'
import { call } from '../../core/client'
import { alert, announce, notify, useSession } from '../../core/session'
import { type Asked, QuestionBar } from '../../ui/bar/QuestionBar'
import { listArticles, useLibrary } from '../library'
import styles from './first-open.module.css'

/** First open of a folder: what it holds, and whether what lies here counts as decided. Nothing waits for the answer. */
export function FirstOpen(props: Asked) {
  const workspace = useSession((session) => session.workspace)
  return workspace && <Question key={workspace.id} workspace={workspace.id} {...props} />
}

type Start = 'empty' | 'all'

function Question({ workspace, answered, later }: Asked & { readonly workspace: string }) {
  const all = useLibrary((library) => library.all)
  const views = useLibrary((library) => library.views)
  const scanning = useLibrary((library) => library.scanning !== null)
  const [answering, setAnswering] = useState(false)
  const of = (query: string): number => views[query] ?? 0
  const undecided = of('is:new')
  const answer = async (start: Start): Promise<void> => {
    setAnswering(true)
    try {
      const { passed } = await call('answerInbox', { workspace, start })
      useSession.setState(({ workspace: now }) => (now ? { workspace: { ...now, asksInbox: false } } : {}))
      tell(start, start === 'empty' ? passed : undecided)
      answered()
    } catch (error) {
      alert(`The answer was not kept: ${(error as Error).message} Try again.`)
    } finally {
      setAnswering(false)
    }
  }
  if (all === 0) return null
  const older = undecided === 1 ? '1 older one counts' : `${number(undecided)} older ones count`
  const startEmpty = `Start with an empty Inbox (${older} as passed)`
  const startAll = (label: string) => ({ label, give: () => answer('all') })
  return (
    <QuestionBar
      label="First open"
      icon={IconInbox}
      // While the folder is read, 'older ones' are not all known.
      waits={scanning || answering}
      answers={
        undecided > 0
          ? [{ label: startEmpty, give: () => answer('empty') }, startAll('Start with all')]
          : [startAll('Close')]
      }
      later={later}
    >
      <p>
        Found <Count query="" count={all} what="article" />:{' '}
        <Count query="is:published" count={of('is:published')} what="published" />,{' '}
        <Count query="is:unpublished" count={undecided + of('is:held') + of('is:passed')} what="unpublished" />,{' '}
        <Count query="has:problem" count={of('has:problem')} what="with problems" />,{' '}
        <Count query="-has:image" count={of('-has:image')} what="without an image" />.
      </p>
    </QuestionBar>
  )
}

function tell(start: Start, count: number): void {
  const articles = counted(count, 'article')
  if (start === 'empty') {
    notify(`The Inbox starts empty: ${articles} ${count === 1 ? 'counts' : 'count'} as passed. See the view Passed.`)
    announce('The Inbox starts empty')
  } else {
    announce(`Inbox: ${articles}`)
  }
}

interface CountProps {
  readonly query: string
  readonly count: number
  readonly what: string
}

/** A number that shows what it counts. */
function Count({ query, count, what }: CountProps) {
  return (
    <button type="button" className={styles.count} onClick={() => listArticles(query)}>
      {query === '' ? counted(count, what) : `${number(count)} ${what}`}
    </button>
  )
}
