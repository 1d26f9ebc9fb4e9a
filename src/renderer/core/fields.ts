import { newsroomTable } from '../../shared/fields/table/newsroom'
import type { FieldTable } from '../../shared/fields/table/table'
import { type Language, languageOf } from '../../shared/query'
import { useSession } from './session'

/** The fields of the open folder's articles, for who isn't drawn. */
export const fieldsNow = (): FieldTable => useSession.getState().workspace?.fields ?? newsroomTable

/** The fields of the open folder's articles. */
export const useFields = (): FieldTable => useSession(({ workspace }) => workspace?.fields ?? newsroomTable)

/** In which its queries are read and written. */
export const languageNow = (): Language => languageOf(fieldsNow())
export const useLanguage = (): Language => languageOf(useFields())
