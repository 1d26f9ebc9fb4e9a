import { IconHistory, IconX } from '@tabler/icons-react'
import { Button } from '../../../ui/button/Button'
import { IconButton } from '../../../ui/button/IconButton'
import { Bar } from '../changed/Bar'
import { seen, showUnchosen, useUnchosen } from './unchosen'

/** Says that what wasn't chosen just now isn't lost, and where it is. */
export function KeptBar({ path }: { readonly path: string }) {
  const news = useUnchosen((unchosen) => unchosen.news)
  if (news?.path !== path) return null
  return (
    <Bar label="What was not chosen">
      <IconHistory size={16} stroke={1.7} aria-hidden="true" />
      <p>{news.text}.</p>
      <Button onClick={showUnchosen}>Show</Button>
      <IconButton label="Seen" icon={IconX} onClick={seen} />
    </Bar>
  )
}
