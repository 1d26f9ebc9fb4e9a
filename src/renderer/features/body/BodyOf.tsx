import { type ReactNode, useEffect, useState } from 'react'
import { call } from '../../core/client'
import { workspaceId } from '../../core/session'
import { Body } from './Body'

interface Props {
  readonly path: string
  /** Changes where the file did. */
  readonly version: unknown
  readonly className?: string | undefined
  /** Of a longer one (in UTF-16 units) only the beginning is in sight, and `more` stands below it; null: of none. */
  readonly cutAt?: number | null
  readonly more?: ReactNode
}

/** Nobody reads what `J` runs past: a file stays unread until the cursor rests for so long (ms). */
const REST_MS = 80

/** The body of an article that isn't open, read from its file; nothing while it comes, and where there is none or it can't be read. */
export function BodyOf({ path, version, className, cutAt = null, more }: Props) {
  const [read, setRead] = useState<{ readonly path: string; readonly body: string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is read anew
  useEffect(() => {
    const workspace = workspaceId()
    if (workspace === undefined) return
    let isGone = false
    const timer = setTimeout(() => {
      call('readBody', { workspace, path }).then(
        ({ body }) => {
          if (!isGone && body !== null) setRead({ path, body })
        },
        // What can't be read is said where the article is.
        () => undefined,
      )
    }, REST_MS)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [path, version])
  if (read?.path !== path || read.body.trim() === '') return null
  const isCut = cutAt !== null && read.body.length > cutAt
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={className} aria-label="Body" tabIndex={0} data-cut={isCut}>
        <Body markdown={read.body} of={path} />
      </section>
      {isCut && more}
    </>
  )
}
