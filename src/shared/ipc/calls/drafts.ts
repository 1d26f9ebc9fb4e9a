import { z } from 'zod'
import { articlePath, articleText } from '../../article/article-text'
import { draft } from '../../drafts/draft'
import { unchosen, unchosenHead } from '../../drafts/unchosen'
import { ofWorkspace } from '../call'
import { ok } from '../shapes'

export const draftsCalls = {
  /** Keeps unsaved work in the data folder, at most a second behind the typing; refused where there is no room for it. */
  keepDraft: ofWorkspace({ path: articlePath, base: articleText, text: articleText }, ok),
  /** Null: it isn't there any more, or is torn. */
  readDraft: ofWorkspace({ path: articlePath }, z.object({ draft: draft.nullable() })),
  dropDraft: ofWorkspace({ path: articlePath }, ok),
  /** Keeps what isn't chosen; lasting once it is answered, with all that is kept of this article then. */
  keepUnchosen: ofWorkspace(
    {
      path: articlePath,
      left: z.array(unchosen).max(100),
      /** These give way to it, once it is kept. */
      instead: z.array(unchosenHead.shape.id).max(100),
    },
    z.object({ kept: z.array(unchosenHead) }),
  ),
  /** What is kept of an article, newest first. */
  listUnchosen: ofWorkspace({ path: articlePath }, z.object({ kept: z.array(unchosenHead) })),
  /** Null: it isn't there any more, or is torn. */
  readUnchosen: ofWorkspace(
    { path: articlePath, id: unchosenHead.shape.id },
    z.object({ unchosen: unchosen.omit({ side: true }).nullable() }),
  ),
} as const
