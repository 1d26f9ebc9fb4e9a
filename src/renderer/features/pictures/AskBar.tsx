import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { counted } from '../../../shared/numbers'
import { useSession } from '../../core/session'
import { type Asked, QuestionBar } from '../../ui/bar/QuestionBar'
import { answerPictures } from './store'

/** The workspace's one question: whether pictures are fetched from servers. Nothing is before it is answered, and nothing waits. */
export function AskBar({ answered, later }: Asked) {
  const servers = useSession(({ workspace }) => workspace?.pictures.servers ?? 0)
  const [answering, setAnswering] = useState(false)
  const answer = async (show: boolean): Promise<void> => {
    setAnswering(true)
    await answerPictures(show)
    answered()
    setAnswering(false)
  }
  return (
    <QuestionBar
      label="Pictures"
      icon={IconPhoto}
      waits={answering}
      answers={[
        { label: 'Show pictures', give: () => answer(true) },
        { label: 'Not here', give: () => answer(false) },
      ]}
      later={later}
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
