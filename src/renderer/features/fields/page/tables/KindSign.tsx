import {
  IconAbc,
  IconAlignLeft,
  IconBraces,
  IconCalendar,
  IconHash,
  IconLink,
  IconList,
  IconListDetails,
  IconLock,
  IconPhoto,
  IconQuestionMark,
  IconToggleLeft,
  IconUser,
} from '@tabler/icons-react'
import type { RowKind } from '../../../../../shared/fields/table/row'

const signs: Readonly<Record<RowKind, typeof IconList>> = {
  text: IconAlignLeft,
  'long text': IconAlignLeft,
  date: IconCalendar,
  number: IconHash,
  flag: IconToggleLeft,
  choice: IconAbc,
  'list of choices': IconList,
  link: IconLink,
  picture: IconPhoto,
  provider: IconUser,
  'list of cards': IconListDetails,
  map: IconBraces,
  'list of maps': IconListDetails,
  opaque: IconLock,
  any: IconQuestionMark,
}

/** The sign of a kind, beside its word. */
export function KindSign({ kind }: { readonly kind: RowKind }) {
  const Sign = signs[kind]
  return <Sign size={16} stroke={1.6} aria-hidden="true" />
}
