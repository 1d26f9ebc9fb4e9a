import type { Shown } from './shared-app'

/** What a menu showed: its words, or how its roles are called; '-' is a line. */
type Menus = typeof globalThis & { shown: string[][] }

/** Notes each menu as it opens and chooses one of its items at once, as a person does; the menu itself is the system's. */
export const choose = ({ app }: Shown, wanted: string | null): Promise<void> =>
  app.evaluate(({ Menu }, item) => {
    const here = globalThis as Menus
    here.shown = []
    Menu.prototype.popup = function (this: Electron.Menu, options?: Electron.PopupOptions) {
      here.shown.push(this.items.map((one) => (one.type === 'separator' ? '-' : one.label)))
      const chosen = this.items.find((one) => one.label === item)
      if (chosen !== undefined) chosen.click()
      options?.callback?.()
    }
  }, wanted)
/** The menus since then. */
export const shown = ({ app }: Shown): Promise<string[][]> => app.evaluate(() => (globalThis as Menus).shown)
