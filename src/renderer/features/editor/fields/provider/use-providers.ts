import { useEffect, useState } from 'react'
import type { ResponseOf } from '../../../../../shared/ipc/contract'
import { call } from '../../../../core/client'
import { useSession } from '../../../../core/session'
import { type KnownProvider, knownProviders } from './providers'

/** Where readers find the site, its pictures stand under its address; here they lie at the path behind it. */
function localOf(image: string | null, address: string | null): string | null {
  const site = address?.replace(/\/$/, '') ?? ''
  return image !== null && site !== '' && image.startsWith(`${site}/`) ? image.slice(site.length) : image
}

/** Who an article may be from. A help for typing: where it can't be read any text is taken as before; nothing before it is `wanted`, and anew with each time that it is. */
export function useProviders(wanted: number): readonly KnownProvider[] {
  const workspace = useSession((session) => session.workspace?.id)
  const organizations = useSession((session) => session.workspace?.organizations)
  const address = useSession((session) => session.workspace?.address ?? null)
  const [used, setUsed] = useState<ResponseOf<'listProviders'>>([])
  useEffect(() => {
    if (workspace === undefined || wanted === 0) return
    let gone = false
    call('listProviders', { workspace }).then(
      (found) => gone || setUsed(found),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [workspace, wanted])
  // The site's own pictures lie in the folder too.
  const own = (organizations ?? []).map((one) => ({ ...one, image: localOf(one.image, address) }))
  return knownProviders(used, own)
}
