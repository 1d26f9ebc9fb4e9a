import { useState } from 'react'
import { counted } from '../../../shared/numbers'
import { useSession } from '../../app/session'
import { QuestionBar } from '../../ui/QuestionBar'
import { answerPictures } from './store'

/** The workspace's one question: whether pictures are fetched from servers. Nothing is before it is answered, and nothing waits. */
export function AskBar() {
  const workspace = useSession((session) => session.workspace)
  const [answering, setAnswering] = useState(false)
  // One question at a time: the Inbox's comes first.
  if (workspace === null || workspace.asksInbox) return null
  const { shown, servers } = workspace.pictures
  if (shown !== null || servers === 0) return null
  const answer = async (show: boolean): Promise<void> => {
    setAnswering(true)
    await answerPictures(show)
    setAnswering(false)
  }
  return (
    <QuestionBar
      label="Pictures"
      waits={answering}
      answers={[
        { label: 'Show pictures', give: () => answer(true) },
        { label: 'Not here', give: () => answer(false) },
      ]}
    >
      <p>
        <strong>Show pictures from {counted(servers, 'server')}?</strong>{' '}
        <span>
          {servers === 1 ? 'It sees' : 'They see'} your address, nothing else. Until then each article wears its
          provider’s initial.
        </span>
      </p>
    </QuestionBar>
  )
}
