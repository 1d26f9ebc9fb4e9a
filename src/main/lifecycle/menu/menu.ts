import type { MenuItemConstructorOptions as Item } from 'electron'
import { label, MAX_NAME_LETTERS } from '../../../shared/text/label'
import type { Settings } from '../../../shared/workspace/settings'
import type { RecentWorkspace } from '../../../shared/workspace/workspace-info'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly development: boolean
  readonly recents: readonly RecentWorkspace[]
  readonly theme: Settings['theme']
  /** Runs a command of the focused window. */
  readonly run: (id: string) => void
  readonly openRecent: (id: string) => void
  readonly setTheme: (theme: Settings['theme']) => void
}

/**
 * Our own menu. Its commands are the window's, by id; their keys are shown here and handled by the window's one dispatcher,
 * so none of them is registered twice. Undo and Redo are commands, not roles: the article has one undo, not the input field.
 */
export function menuTemplate(options: MenuOptions): Item[] {
  const { platform, development, recents, theme, run } = options
  const mac = platform === 'darwin'
  const command = (label: string, id: string, accelerator?: string): Item => ({
    label,
    id,
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => run(id),
  })
  const line: Item = { type: 'separator' }
  const themes = { light: 'Light', dark: 'Dark', system: 'Like the system' } as const

  const file: Item = {
    label: '&File',
    submenu: [
      command('Open folder…', 'folder.open', 'CmdOrCtrl+O'),
      {
        label: 'Open recent',
        enabled: recents.length > 0,
        submenu: recents.map(({ id, name, folder }) => ({
          // The settings of an earlier program may hold any name.
          label: `${label(name, MAX_NAME_LETTERS)} (${label(folder, MAX_NAME_LETTERS)})`.replaceAll('&', '&&'),
          click: () => options.openRecent(id),
        })),
      },
      command('Open the sample', 'folder.sample'),
      line,
      command('Save', 'article.save', 'CmdOrCtrl+S'),
      command('Publish, save, next', 'article.publishNext', 'CmdOrCtrl+Enter'),
      line,
      command('Settings', 'settings.open', 'CmdOrCtrl+,'),
      line,
      { role: 'close' },
      ...(mac ? [] : [{ role: 'quit' } satisfies Item]),
    ],
  }
  const edit: Item = {
    label: '&Edit',
    submenu: [
      command('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
      command('Redo', 'edit.redo', 'Shift+CmdOrCtrl+Z'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      command('Search articles', 'search.focus', 'CmdOrCtrl+F'),
    ],
  }
  const view: Item = {
    label: '&View',
    submenu: [
      command('Commands', 'palette.open', 'CmdOrCtrl+K'),
      command('Sidebar', 'view.sidebar', 'CmdOrCtrl+\\'),
      line,
      command('Form', 'tab.form', 'CmdOrCtrl+1'),
      command('Source', 'tab.source', 'CmdOrCtrl+2'),
      command('Preview', 'tab.preview', 'CmdOrCtrl+3'),
      command('Changes', 'tab.changes', 'CmdOrCtrl+4'),
      line,
      {
        label: 'Theme',
        submenu: (['light', 'dark', 'system'] as const).map((choice) => ({
          label: themes[choice],
          type: 'radio',
          checked: theme === choice,
          click: () => options.setTheme(choice),
        })),
      },
      line,
      command('Zoom in', 'zoom.in', 'CmdOrCtrl+Plus'),
      command('Zoom out', 'zoom.out', 'CmdOrCtrl+-'),
      command('Usual size', 'zoom.reset', 'CmdOrCtrl+0'),
      line,
      { role: 'togglefullscreen' },
      ...(development ? [line, { role: 'reload' } satisfies Item, { role: 'toggleDevTools' } satisfies Item] : []),
    ],
  }
  const article: Item = {
    label: '&Article',
    submenu: [
      command('Next article', 'list.next', 'Alt+Down'),
      command('Previous article', 'list.previous', 'Alt+Up'),
      line,
      command('Check pictures', 'pictures.check'),
      command('Check pictures of this view', 'pictures.checkView'),
    ],
  }
  const help: Item = { label: '&Help', role: 'help', submenu: [command('Keys', 'keys.show')] }
  return [...(mac ? [{ role: 'appMenu' } satisfies Item] : []), file, edit, view, article, help]
}
