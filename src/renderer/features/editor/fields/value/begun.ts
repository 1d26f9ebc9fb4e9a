import type { Path } from '../../../../../shared/article'
import type { RowKind } from '../../../../../shared/fields/table/row'
import { workspaceStore } from '../../../../core/workspace-session'
import { pathKey } from '../../text/values'

/** As what the fields were begun that were added here: an empty text may be meant for one line or for many. */
const useBegun = workspaceStore<{ readonly kinds: Readonly<Record<string, RowKind>> }>(() => ({ kinds: {} }))

const keyOf = (article: string, path: Path): string => `${article}\n${pathKey(path)}`

export const begunAs = (article: string, path: Path): RowKind | undefined =>
  useBegun.getState().kinds[keyOf(article, path)]

export const beginAs = (article: string, path: Path, kind: RowKind): void =>
  useBegun.setState(({ kinds }) => ({ kinds: { ...kinds, [keyOf(article, path)]: kind } }))
