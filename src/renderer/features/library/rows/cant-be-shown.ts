import type { ResultRow } from '../../../../shared/card/row'

/** What stands in the place of a row that can't be drawn. */
export const cantBeShown = (row: ResultRow | undefined): string => `${row?.path ?? 'This article'} can’t be shown`
