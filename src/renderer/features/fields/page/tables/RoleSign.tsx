import {
  IconAlignLeft,
  IconCalendar,
  IconHeading,
  IconLink,
  IconListDetails,
  IconPhoto,
  IconSortAscendingNumbers,
  IconTags,
  IconToggleLeft,
  IconUser,
} from '@tabler/icons-react'
import type { Role } from '../../../../../shared/fields/table/role'

const signs: Readonly<Record<Role, typeof IconLink>> = {
  switch: IconToggleLeft,
  title: IconHeading,
  date: IconCalendar,
  topics: IconTags,
  picture: IconPhoto,
  excerpt: IconAlignLeft,
  address: IconLink,
  provider: IconUser,
  related: IconListDetails,
  order: IconSortAscendingNumbers,
}

/** The sign of a role, beside its word. */
export function RoleSign({ role }: { readonly role: Role }) {
  const Sign = signs[role]
  return <Sign size={16} stroke={1.6} aria-hidden="true" />
}
