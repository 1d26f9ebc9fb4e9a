import { IconForms, IconInbox, IconPhoto } from '@tabler/icons-react'
import { useSession } from '../../core/session'
import { FieldsBar } from '../../features/fields'
import { FirstOpen } from '../../features/first-open'
import { focusList } from '../../features/library'
import { AskBar } from '../../features/pictures'
import { type Asked, focusQuestion } from '../../ui/bar/QuestionBar'
import { openQuestions, putAway, type Question, takeOut, usePutAway } from './questions'
import styles from './questions.module.css'

const bars: Readonly<Record<Question, (asked: Asked) => React.ReactNode>> = {
  fields: FieldsBar,
  inbox: FirstOpen,
  pictures: AskBar,
}

const lines: Readonly<Record<Question, { readonly label: string; readonly Icon: typeof IconInbox }>> = {
  fields: { label: 'Look at the fields…', Icon: IconForms },
  inbox: { label: 'Start the Inbox…', Icon: IconInbox },
  pictures: { label: 'Show pictures…', Icon: IconPhoto },
}

const none: readonly Question[] = []

function useOpen(): readonly Question[] {
  const workspace = useSession((session) => session.workspace)
  return workspace === null ? none : openQuestions(workspace)
}

/** What the folder asks: one bar at a time over the panes, and nothing waits for it. */
export function Questions() {
  const away = usePutAway((state) => state.away)
  const triaging = useSession((session) => session.triaging)
  const next = useOpen().find((question) => !away.includes(question))
  // Who goes through the Inbox already isn't asked how it begins; no other question comes in its place, which would move the card.
  if (next === undefined || (triaging && next === 'inbox')) return null
  const Bar = bars[next]
  return (
    <Bar
      answered={focusList}
      later={() => {
        putAway(next)
        focusList()
      }}
    />
  )
}

/** The questions that were put away, as quiet lines in the sidebar; as pictures in its rail. */
export function QuestionLines({ rail }: { readonly rail: boolean }) {
  const away = usePutAway((state) => state.away)
  const left = useOpen().filter((question) => away.includes(question))
  return left.map((question) => {
    const { label, Icon } = lines[question]
    return (
      <button
        key={question}
        type="button"
        className={styles.line}
        data-rail={rail}
        aria-label={label}
        title={rail ? label : undefined}
        onClick={() => {
          takeOut(question)
          requestAnimationFrame(focusQuestion)
        }}
      >
        <Icon size={rail ? 18 : 15} stroke={1.6} aria-hidden="true" />
        {!rail && label}
      </button>
    )
  })
}
