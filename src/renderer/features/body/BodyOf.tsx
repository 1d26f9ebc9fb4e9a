import { useEffect, useState } from 'react'
import { call } from '../../core/client'
import { workspaceId } from '../../core/session'
import { Body } from './Body'

interface Props {
  readonly path: string
  /** Changes where the file did. */
  readonly version: unknown
  readonly className?: string | undefined
}

/** The body of an article that isn't open, read from its file; nothing while it comes, and where there is none or it can't be read. */
export function BodyOf({ path, version, className }: Props) {
  const [read, setRead] = useState<{ readonly path: string; readonly body: string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is read anew
  useEffect(() => {
    const workspace = workspaceId()
    if (workspace === undefined) return
    let isGone = false
    call('readBody', { workspace, path }).then(
      ({ body }) => {
        if (!isGone && body !== null) setRead({ path, body })
      },
      // What can't be read is said where the article is.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [path, version])
  if (read?.path !== path || read.body.trim() === '') return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={className} aria-label="Body" tabIndex={0}>
      <Body markdown={read.body} of={path} />
    </section>
  )
}
