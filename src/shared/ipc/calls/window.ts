import { z } from 'zod'
import { articlePath, articleText } from '../../article/article-text'
import { draftHead } from '../../drafts/draft'
import { reason } from '../../text/reason'
import { settings } from '../../workspace/settings'
import { opened, recent, workspaceId, workspaceInfo } from '../../workspace/workspace-info'
import { ofWindow } from '../call'
import { ok } from '../shapes'

const commandId = z
  .string()
  .regex(/^[a-z]+(?:\.[a-zA-Z]+)+$/)
  .max(60)
/** As Electron writes keys; one that it doesn't know would throw. */
const menuKey = z.string().regex(/^(?:[A-Z]|Enter)$/)
/** Nobody drops as many on purpose. */
export const MAX_DROPPED = 200

export const windowCalls = {
  /** What the window needs before it can draw. */
  start: ofWindow(
    {},
    z.object({
      version: z.string(),
      platform: z.enum(['darwin', 'win32', 'linux']),
      settings,
      workspace: workspaceInfo.nullable(),
      recents: z.array(recent),
      drafts: z.array(draftHead),
      /** Something to tell at once in a bar: settings that were rebuilt, a folder that wasn't found. */
      notices: z.array(reason),
      /** After a crash: the article that was shown, as source where its form may be what crashes. */
      reopen: z.object({ path: articlePath, source: z.boolean() }).nullable(),
    }),
  ),
  changeSettings: ofWindow(settings.partial().shape, settings),
  openFolder: ofWindow({}, opened),
  openSample: ofWindow({}, opened),
  /** What was dropped on the window: the first folder of it. The preload reads the paths from the files; the page never names one. */
  openDropped: ofWindow({ paths: z.array(z.string().max(40_000)).max(MAX_DROPPED) }, opened),
  openRecent: ofWindow({ id: workspaceId }, opened),
  /** The language (BCP 47) in which the spelling of what is typed is checked from now on. */
  spellIn: ofWindow({ language: z.string().min(2).max(35) }, ok),
  /** The answer to the event `leave`: all that was typed in this folder is in the journal, but for that of `unkept` articles. */
  leftWorkspace: ofWindow({ workspace: workspaceId, unkept: z.number().int().nonnegative() }, ok),
  forgetRecent: ofWindow({ id: workspaceId }, z.array(recent)),
  /** Opens an http or https address in the browser, after a click or key. */
  openLink: ofWindow({ url: z.string().max(8_192) }, z.object({ opened: z.boolean() })),
  /** A menu of the page's commands where the person who asked for it points, in CSS px; null in it is a line. Chosen null: none was. */
  showMenu: ofWindow(
    {
      items: z
        .array(z.object({ id: commandId, label: z.string().max(200), key: menuKey.optional() }).nullable())
        .max(30),
      x: z.number().min(0).max(100_000),
      y: z.number().min(0).max(100_000),
    },
    z.object({ chosen: commandId.nullable() }),
  ),
  /** Shows an article's file in the system's own window of its folder, after a click or key. */
  showInFolder: ofWindow({ workspace: workspaceId, path: articlePath }, ok),
  /** Where this user's data and log lie, shortened with ~ for reading. */
  readAbout: ofWindow({}, z.object({ data: z.string(), log: z.string() })),
  /** Shows one of the two by the system's own means, after a click or key. */
  showPlace: ofWindow({ place: z.enum(['data', 'log']) }, ok),
  /** How many articles arrived that this window's list doesn't show yet. */
  tellArrivals: ofWindow({ arrivals: z.number().int().min(0) }, ok),
  copyText: ofWindow({ text: articleText }, ok),
  reportError: ofWindow({ message: z.string().max(10_000), where: z.string().max(200) }, ok),
} as const
