import { IconExternalLink } from '@tabler/icons-react'
import { openLink } from '../../../core/open-link'
import { useForm } from '../fields/frame/use-field'
import { shownValue } from '../text/values'
import { LinkButton } from './LinkButton'

/** What the browser would go to, which a long address may not show; null where it can't be told. */
const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null)

/** Opens the story in the browser: its address, else the original one. Says beforehand on which host it is. */
export function SourceLink() {
  const { now } = useForm()
  const url = shownValue(now, ['webUrl']) || shownValue(now, ['originalUrl'])
  const host = hostOf(url)
  if (host === null || !/^https?:\/\//i.test(url)) return null
  return (
    <LinkButton
      onClick={() => void openLink(url)}
      title={`Opens ${host}`}
      aria-description={`Opens ${host}`}
      aria-label="Open the story in the browser"
    >
      <IconExternalLink size={14} aria-hidden="true" />
      Open the story
    </LinkButton>
  )
}
