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
  IconPin,
  IconPlayerPause,
  IconStack2,
} from '@tabler/icons-react'

import type { View } from '../../../../shared/query/view'

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
export const viewIcon = ({ query, pinned }: View, own: boolean): Icon =>
  own ? (pinned ? IconPin : IconBookmark) : (builtIn[query] ?? IconBookmark)
