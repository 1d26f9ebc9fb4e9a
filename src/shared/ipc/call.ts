import { z } from 'zod'
import { workspaceId } from '../workspace/workspace-info'

/** A call about the window that asks; where its request names a workspace, main looks whether it is that window's. */
export const ofWindow = <Q extends z.ZodRawShape, R extends z.ZodType>(request: Q, response: R) => ({
  scope: 'window' as const,
  request: z.object(request),
  response,
})

/** A call that the open folder answers; its request names the workspace. */
export const ofWorkspace = <Q extends z.ZodRawShape, R extends z.ZodType>(request: Q, response: R) => ({
  scope: 'workspace' as const,
  request: z.object({ workspace: workspaceId, ...request }),
  response,
})

/** A call that the library of the open folder answers in its own thread, by a function of this name. */
export const ofLibrary = <Q extends z.ZodRawShape, R extends z.ZodType>(request: Q, response: R) => ({
  scope: 'library' as const,
  request: z.object({ workspace: workspaceId, ...request }),
  response,
})
