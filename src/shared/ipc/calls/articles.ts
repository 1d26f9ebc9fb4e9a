import { z } from 'zod'
import { articlePath, articleText } from '../../article/article-text'
import { saveOutcome } from '../../change/outcomes'
import { reason } from '../../text/reason'
import { workspaceId } from '../../workspace/workspace-info'
import { ofWindow, ofWorkspace } from '../call'
import { ok } from '../shapes'

const openedArticle = z.discriminatedUnion('kind', [
  /** `readOnly`: why nothing can be saved beside this file (its folder, its disk); null where it can. */
  z.object({ kind: z.literal('text'), text: articleText, readOnly: reason.nullable() }),
  /** Not text, too large, gone …: `preview` is what can be shown of it, read only. */
  z.object({ kind: z.literal('refused'), reason, preview: z.string().nullable() }),
])

export const articlesCalls = {
  openArticle: ofWindow({ workspace: workspaceId, path: articlePath }, openedArticle),
  /** The text of a file that is no UTF-8, as it would be in another encoding, and as its readers see it now. */
  readOlder: ofWorkspace(
    { path: articlePath, older: z.literal('windows-1252') },
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: articleText, misread: articleText }),
      z.object({ kind: z.literal('refused'), reason }),
    ]),
  ),
  /** The body of an article that the window shows without opening it; null where it can't be read. */
  readBody: ofWorkspace({ path: articlePath }, z.object({ body: articleText.nullable() })),
  closeArticle: ofWindow({ workspace: workspaceId, path: articlePath }, ok),
  saveArticle: ofWorkspace(
    {
      path: articlePath,
      base: articleText,
      text: articleText,
      /** The editor said yes to replacing a read-only or linked file. */
      replace: z.boolean(),
      /** How the file is read where it is no UTF-8, which it becomes by this save. */
      older: z.literal('windows-1252').optional(),
    },
    saveOutcome,
  ),
  /** Writes an article whose file is gone; nothing that stands in its place by now is replaced. */
  writeAgain: ofWorkspace({ path: articlePath, text: articleText }, saveOutcome),
} as const
