import type { Command } from '../../core/command'
import { useSession } from '../../core/session'
import { goToBody } from './body/go-to-body'
import { goToAddImage } from './images/find-place'
import { RENEW_ALL_KEY, renewAll } from './related/renew-all'
import { findRelated } from './related/store'
import { saveOpen } from './save/save'
import { saveAll } from './save/save-all'
import { fixHere, goBetween } from './source/between/go-between'
import { isDirty } from './text/history'
import { rewordCommands } from './text/reword-commands'
import { review, shownArticle, showTab, type Tab, useEditor } from './text/store'
import { discard, hasUnchosen, showUnchosen } from './unchosen/unchosen'

const isOpen = (): boolean => useSession.getState().openPath !== null
/** What is reviewed is saved by the same keys, which end the review as its buttons do. */
const isReviewing = (): boolean => useEditor.getState().reviewing
const reviewed = (save: () => Promise<unknown>) => (): Promise<unknown> => {
  review(false)
  return save()
}
const isUnsaved = (): boolean => {
  const article = shownArticle()
  return article !== undefined && isDirty(article)
}

export const tabs: readonly { readonly id: Tab; readonly label: string }[] = [
  { id: 'form', label: 'Form' },
  { id: 'source', label: 'Source' },
  { id: 'preview', label: 'Preview' },
  { id: 'changes', label: 'Changes' },
]

/** What the editor can do by key, menu and palette. */
export const editorCommands: readonly Command[] = [
  {
    id: 'article.save',
    label: 'Save',
    keys: ['Mod+S'],
    scope: 'everywhere',
    inPopups: isReviewing,
    when: isOpen,
    run: reviewed(saveOpen),
  },
  {
    id: 'article.saveAll',
    label: 'Save all',
    keys: ['Mod+Shift+S'],
    scope: 'everywhere',
    inPopups: isReviewing,
    when: isOpen,
    run: reviewed(saveAll),
  },
  ...tabs.map(
    ({ id, label }, index): Command => ({
      id: `tab.${id}`,
      label: `Show ${label}`,
      keys: [`Mod+${index + 1}`],
      scope: 'everywhere',
      when: isOpen,
      run: () => {
        showTab(id)
        focusEditor()
      },
    }),
  ),
  {
    id: 'article.addRelated',
    label: 'Add related…',
    keys: ['Alt+R'],
    scope: 'everywhere',
    when: isOpen,
    run: findRelated,
  },
  {
    id: 'article.renewRelated',
    label: 'Take today’s card of all related that differ',
    keys: [RENEW_ALL_KEY],
    scope: 'everywhere',
    when: isOpen,
    run: renewAll,
  },
  {
    id: 'article.addImage',
    label: 'Add image',
    keys: ['Alt+I'],
    scope: 'everywhere',
    when: isOpen,
    run: goToAddImage,
  },
  {
    id: 'article.body',
    label: 'Go to the body',
    keys: ['Alt+B'],
    scope: 'everywhere',
    when: isOpen,
    run: goToBody,
  },
  {
    id: 'article.between',
    label: 'Go between field and line',
    keys: ['Mod+E'],
    scope: 'everywhere',
    when: isOpen,
    run: goBetween,
  },
  {
    id: 'article.fix',
    label: 'Fix the problem here',
    keys: ['Mod+.'],
    scope: 'everywhere',
    when: isOpen,
    run: fixHere,
  },
  ...rewordCommands,
  { id: 'article.review', label: 'Review changes', scope: 'everywhere', when: isUnsaved, run: () => review(true) },
  {
    id: 'article.discard',
    label: 'Discard my changes',
    scope: 'everywhere',
    when: isUnsaved,
    run: () => void discard(),
  },
  {
    id: 'article.bringBack',
    label: 'Bring back what was not chosen…',
    scope: 'everywhere',
    when: hasUnchosen,
    run: showUnchosen,
  },
]

/**
 * Whether the focus is in the editor, so that undo means this article's text. Where nothing has the focus unsaved work counts: an
 * undo must not reach past it to another article's file.
 */
export function isEditing(): boolean {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return isUnsaved()
  return focused.closest('[data-editor]') !== null
}

/** Puts the cursor into what the tab shows, as soon as it is there: in the form the field that had it last in this article (Title at first). */
export const focusEditor = (): void => useEditor.setState({ wantsFocus: true })
/** Whether the form that comes gets the focus: until then nobody else does. */
export const isAwaited = (): boolean => useEditor.getState().wantsFocus
