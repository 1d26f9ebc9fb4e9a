import {
  type Icon,
  IconAlertTriangle,
  IconBookmark,
  IconCircleCheck,
  IconCircleX,
  IconHistory,
  IconInbox,
  IconPencil,
  IconPhotoOff,
  IconPlayerPause,
  IconStack2,
} from '@tabler/icons-react'

/** By the query of a built-in view. */
const builtIn: Readonly<Record<string, Icon>> = {
  'is:new': IconInbox,
  'is:held': IconPlayerPause,
  'is:passed': IconCircleX,
  'is:published': IconCircleCheck,
  'has:problem': IconAlertTriangle,
  '-has:image': IconPhotoOff,
  'is:unsaved': IconPencil,
  'is:changed': IconHistory,
  '': IconStack2,
}

/** The picture of a view; the team's own ones share one. */
export const viewIcon = (query: string, own: boolean): Icon => (own ? undefined : builtIn[query]) ?? IconBookmark
