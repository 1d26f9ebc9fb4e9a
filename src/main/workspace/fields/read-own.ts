import { noOwnFields, type OwnFields, ownFieldsName, readOwnFields } from '../../../shared/fields'
import { decode } from '../../articles/read/read-article'
import { readFileGuarded } from '../../files/read-file'
import { placeOfShared } from '../../files/shared-folder'

/** Five hundred keys with all that can be said of them; what is larger is none of ours. */
const MAX_BYTES = 200_000

/** What a team says of the fields of a folder (its real path). Never throws: what can't be read says nothing, and is a fault. */
export async function readOwn(root: string): Promise<OwnFields> {
  const inside = await placeOfShared(root, ownFieldsName)
  const read = inside.kind === 'inside' ? await readFileGuarded(inside.file, { maxBytes: MAX_BYTES }) : inside
  const faulty = (message: string): OwnFields => ({ ...noOwnFields, faults: [{ message, line: 1, column: 1 }] })
  if (read.kind === 'refused') return read.reason.code === 'missing' ? noOwnFields : faulty(read.reason.message)
  const text = decode(read.bytes)
  return text === null ? faulty('It is no UTF-8 text; save it as UTF-8.') : readOwnFields(text)
}
