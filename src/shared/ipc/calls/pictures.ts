import { z } from 'zod'
import { articlePath } from '../../article/article-text'
import { addedPicture, pictureBytes } from '../../pictures/added'
import { pictureCheck } from '../../pictures/check'
import { namedPicture, seenPicture } from '../../pictures/named'
import { workspaceId } from '../../workspace/workspace-info'
import { ofWindow, ofWorkspace } from '../call'
import { ok } from '../shapes'

export const picturesCalls = {
  /**
   * The pictures from servers that the window shows now, instead of those it named before; they are fetched in this order. Left
   * out of the answer: what is no picture of those articles, and all of them while the workspace doesn't show them.
   */
  seePictures: ofWindow(
    { workspace: workspaceId, pictures: z.array(namedPicture).max(1_000) },
    z.object({ pictures: z.array(seenPicture).max(1_000) }),
  ),
  /** Asks a server once more for a picture that the window shows. */
  fetchAgain: ofWindow({ workspace: workspaceId, address: namedPicture.shape.address }, ok),
  /**
   * Looks at all pictures on servers that these articles have, once each, behind those that a window shows; at most six at
   * once. `job` names it for progress and cancel. What was seen lately is not asked for; `again`: what couldn't be had is.
   */
  checkPictures: ofWindow(
    {
      workspace: workspaceId,
      job: z.string().max(40),
      paths: z.array(articlePath).max(1_000_000),
      again: z.boolean(),
    },
    pictureCheck,
  ),
  /** What is kept of pictures from servers on this computer, in bytes. */
  readPictureCache: ofWindow({}, z.object({ bytes: z.number() })),
  emptyPictureCache: ofWindow({}, z.object({ bytes: z.number() })),
  /** Answers whether pictures from servers are shown in this workspace; for this user. */
  answerPictures: ofWorkspace({ show: z.boolean() }, ok),
  /** Copies a picture into the workspace, for this article and under a name made of the article's; never over another file. */
  addPicture: ofWorkspace({ path: articlePath, bytes: pictureBytes }, addedPicture),
  /** The same of a file of this computer that the editor chooses. */
  choosePicture: ofWindow({ workspace: workspaceId, path: articlePath }, addedPicture),
} as const
