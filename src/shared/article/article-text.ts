import { z } from 'zod'

/** 5 MB is the largest article that opens for editing (docs/article-format.md); the margin is for what was typed. */
export const articleText = z.string().max(6_000_000)

/** The longest path that Linux takes. */
export const MAX_PATH_LETTERS = 4_096
/** Relative to the workspace, with '/'. */
export const articlePath = z.string().min(1).max(MAX_PATH_LETTERS)
