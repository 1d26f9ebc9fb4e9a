import type { z } from 'zod'
import { articlePath } from '../../../shared/article/article-text'
import { isPlainPath } from '../../files/resolve-inside'
import { isNamedAsArticle } from './layout'

/** Whether an article may be called so in any folder, by its words alone. */
export const mayBeArticle = (path: string): boolean => isPlainPath(path) && isNamedAsArticle(path)

/** A path in a file of the data folder: what it names is read and written, and what is no article's is none of ours. */
export const keptPath: z.ZodType<string> = articlePath.refine(mayBeArticle)
