import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../../../shared/ipc/contract'
import { providerName, stateOf, stateWords } from '../../../../../shared/query'
import { call } from '../../../../core/client'
import { openPath, useSession } from '../../../../core/session'
import { useForm } from '../../fields/frame/use-field'
import { LinkButton } from '../LinkButton'
import styles from './also.module.css'

type Same = ResponseOf<'readStory'>['also'][number]

/** Other articles that tell this article's story, as its file has it: 'Also: Reseller News, unpublished'. */
export function Also() {
  const { path, file } = useForm()
  const also = useAlso(path, file.text)
  return (
    <p className={styles.also}>
      {also.length > 0 && 'Also: '}
      {also.map((one, index) => (
        <span key={one.path}>
          {index > 0 && ' · '}
          <LinkButton title={one.title} onClick={() => openPath(one.path)}>
            {/* One child: the link sets its children apart. */}
            <span>
              <bdi>{providerName(one) ?? one.title}</bdi>, {stateWords[stateOf(one)]}
            </span>
          </LinkButton>
        </span>
      ))}
    </p>
  )
}

/** Asked when an article opens and when its file changes; while the library can't say, nothing is shown. */
function useAlso(path: string, text: string): readonly Same[] {
  const workspace = useSession((session) => session.workspace?.id)
  const [known, setKnown] = useState<{ readonly path: string; readonly also: readonly Same[] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text in the file may tell another story
  useEffect(() => {
    if (workspace === undefined) return
    let gone = false
    call('readStory', { workspace, path }).then(
      ({ also }) => {
        if (!gone) setKnown({ path, also: also ?? [] })
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [workspace, path, text])
  return known?.path === path ? known.also : []
}
