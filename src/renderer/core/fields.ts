import { newsroomTable } from '../../shared/fields/table/newsroom'
import type { FieldTable } from '../../shared/fields/table/table'
import { useSession } from './session'

/** The fields of the open folder's articles, for who isn't drawn. */
export const fieldsNow = (): FieldTable => useSession.getState().workspace?.fields ?? newsroomTable

/** The fields of the open folder's articles. */
export const useFields = (): FieldTable => useSession(({ workspace }) => workspace?.fields ?? newsroomTable)
