import { type Icon, IconCommand, IconFolder, IconForms, IconSettings, IconTag } from '@tabler/icons-react'
import type { SameStory } from '../../../shared/card/article-card'
import { counted } from '../../../shared/numbers'
import { builtInViews, providerName, stateOf, writeFilter } from '../../../shared/query'
import type { View } from '../../../shared/query/view'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import type { RecentWorkspace, WorkspaceInfo } from '../../../shared/workspace/workspace-info'
import type { Command } from '../../core/command'
import { readableKey } from '../../core/readable-key'
import { openPath } from '../../core/session'
import { showSettings } from '../../core/windows'
import { focusEditor, type Goal } from '../../features/editor'
import { focusList, listArticles, showView, viewIcon } from '../../features/library'
import { agoText, shortAge } from '../../ui/age'
import { StateMark } from '../../ui/StateMark'
import { named } from '../dialogs/settings-places'
import { openFolder } from '../folders'
import { commandIcon } from './command-icons'
import type { Entry } from './groups'

/** An entry with what is shown of it, and what it does. */
export interface Shown extends Entry {
  readonly sign: Icon | { readonly article: SameStory }
  readonly hint?: string | undefined
  /** At the right edge: a key. */
  readonly cap?: string | undefined
  /** At the right edge: how many articles. */
  readonly count?: number | undefined
  readonly state?: React.ReactNode
  /** For screen readers, what stands at the right edge. */
  readonly said?: string | undefined
  readonly run: () => void
}

/** A command as it would run now. `used`: when it was last run by the palette (ms). */
export const commandEntry = (
  command: Command,
  { editing, mac, run, used }: { editing: boolean; mac: boolean; run: (id: string) => void; used?: number },
): Shown => {
  const cap = command.keys?.[0] === undefined ? undefined : readableKey(command.keys[0], mac)
  return {
    id: `command ${command.id}`,
    label: label(command.now?.(editing) ?? command.label, MAX_NAME_LETTERS),
    sign: commandIcon(command.id) ?? IconCommand,
    hint: used === undefined ? undefined : agoText(used, Date.now()),
    cap,
    said: cap,
    run: () => run(command.id),
  }
}

/** The fields of the open form, by their labels. */
export const fieldEntries = (fields: readonly Goal[]): readonly Shown[] =>
  fields.map(({ id, label: name, go }) => ({
    id: `field ${id}`,
    label: label(name, MAX_NAME_LETTERS),
    text: `${name} Go to field`,
    sign: IconForms,
    run: go,
  }))

export const viewEntries = (team: readonly View[], counts: Readonly<Record<string, number>>): readonly Shown[] =>
  [...builtInViews, ...team].map((view, index) => {
    const count = counts[view.query]
    const own = index >= builtInViews.length
    return {
      id: `view ${own} ${view.name}`,
      label: view.name,
      text: `View: ${view.name}`,
      sign: viewIcon(view, own),
      count,
      said: count === undefined ? undefined : counted(count, 'article'),
      run: () => {
        void showView(view)
        focusList()
      },
    }
  })

/** Topics that articles have, most used first, then the others of the taxonomy. */
export function topicEntries(
  used: readonly string[],
  { topics }: WorkspaceInfo,
  counts: ReadonlyMap<string, number>,
): readonly Shown[] {
  const parents = new Map(topics.map(({ name, parent }) => [name, parent]))
  return [...new Set([...used, ...parents.keys()])].map((topic) => {
    const count = counts.get(topic)
    const parent = parents.get(topic)
    return {
      id: `topic ${topic}`,
      label: topic,
      sign: IconTag,
      hint: parent == null ? undefined : `under ${parent}`,
      count,
      said: count === undefined ? undefined : counted(count, 'article'),
      run: () => listArticles(writeFilter('topic', topic)),
    }
  })
}

export const articleEntries = (articles: readonly SameStory[]): readonly Shown[] =>
  articles.map((article) => {
    const state = stateOf(article)
    const about = [providerName(article), article.time === null ? null : shortAge(article.time, Date.now())]
    return {
      id: `article ${article.path}`,
      label: article.title,
      sign: { article },
      state: (
        <>
          {state !== 'broken' && <StateMark state={state} />}
          <bdi>{about.filter((part) => part !== null).join(' · ')}</bdi>
        </>
      ),
      run: () => {
        openPath(article.path)
        focusEditor()
      },
    }
  })

export const settingEntries = (hasFolder: boolean): readonly Shown[] =>
  named
    .filter(({ ofFolder }) => hasFolder || !ofFolder)
    .map(({ label: name, place, title, text }) => ({
      id: `setting ${name}`,
      label: name,
      text,
      sign: IconSettings,
      hint: `Settings › ${title}`,
      run: () => showSettings(place),
    }))

export const folderEntries = (recents: readonly RecentWorkspace[], current: string | undefined): readonly Shown[] =>
  recents
    .filter(({ id }) => id !== current)
    .map(({ id, name, folder }) => ({
      id: `folder ${id}`,
      label: label(name, MAX_NAME_LETTERS),
      text: `${name} ${folder}`,
      sign: IconFolder,
      hint: `recent folder, ${label(folder, MAX_NAME_LETTERS)}`,
      run: () => void openFolder('openRecent', { id }),
    }))
