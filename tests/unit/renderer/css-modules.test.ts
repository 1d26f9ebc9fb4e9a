import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Path below src/renderer → text, of what may import a module and of the modules. */
type Sources = Readonly<Record<string, string>>

const root = join(import.meta.dirname, '../../../src/renderer')

function readSources(): Sources {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const wanted = files.filter((file) => /\.(tsx?|module\.css)$/.test(file))
  return Object.fromEntries(wanted.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

const isModule = (file: string): boolean => file.endsWith('.module.css')
/** A look that components share; every other module is one component's. */
const isLook = (file: string): boolean => file.startsWith('ui/') || basename(file) === 'look.module.css'
/** EditorPane.tsx → editor-pane.module.css */
const moduleOf = (component: string): string =>
  `${basename(component, '.tsx')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()}.module.css`

interface Import {
  readonly from: string
  readonly module: string
  /** The classes that the file names. */
  readonly classes: readonly string[]
}

const importLine = /^import (\w+) from '(.+\.module\.css)'$/gm

function importsOf(sources: Sources): Import[] {
  return Object.entries(sources).flatMap(([from, text]) => {
    const body = text.replaceAll(importLine, '')
    return [...text.matchAll(importLine)].map(([, name, path = '']) => ({
      from,
      module: join(dirname(from), path).replaceAll('\\', '/'),
      classes: [...body.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, found]) => found ?? ''),
    }))
  })
}

/** The classes that stand before a brace; comments and texts in quotes hold none. */
function classesOf(css: string): Set<string> {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '').matchAll(/([^{};]+)\{/g)
  return new Set(
    [...rules].flatMap(([, selector = '']) => [...selector.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name]) => name ?? '')),
  )
}

/** What is against the rule, a sentence each: a component has one module, beside it and of its name; no class lies idle. */
function faultsOf(sources: Sources): string[] {
  const imports = importsOf(sources)
  const faults: string[] = []
  for (const module of Object.keys(sources).filter(isModule)) {
    const users = imports.filter((one) => one.module === module)
    if (users.length > 1 && !isLook(module)) {
      faults.push(`${module} is imported by ${users.map(({ from }) => from).join(' and ')}`)
    }
    const used = new Set(users.flatMap(({ classes }) => classes))
    const there = classesOf(sources[module] ?? '')
    for (const name of there) {
      if (!used.has(name)) faults.push(`${module}: nobody uses .${name}`)
    }
    for (const name of used) {
      if (!there.has(name)) faults.push(`${module} has no .${name}`)
    }
  }
  for (const { from, module } of imports) {
    const isOwn = dirname(module) === dirname(from) && basename(module) === moduleOf(from)
    if (!isOwn && !isLook(module)) faults.push(`${module} is not beside ${from}, or not of its name`)
  }
  return faults
}

describe('the modules of styles', () => {
  it('each belongs to the one component beside it, but for the looks that are shared, and all classes are used', () => {
    const sources = readSources()
    expect(importsOf(sources).length).toBeGreaterThan(100)
    expect(faultsOf(sources)).toEqual([])
  })

  it('takes one component with its module, and a look of two', () => {
    expect(
      faultsOf({
        'a/StoryNote.tsx':
          "import look from './look.module.css'\nimport styles from './story-note.module.css'\n[look.box, styles.note]",
        'a/Other.tsx': "import look from './look.module.css'\nlook.box",
        'a/look.module.css': '.box { color: red }',
        'a/story-note.module.css': 'p.note:hover > [data-bad="true"] { margin: 0.5em }',
      }),
    ).toEqual([])
  })

  it('finds a module of two components', () => {
    expect(
      faultsOf({
        'a/Card.tsx': "import styles from './card.module.css'\nstyles.card",
        'a/Cards.tsx': "import styles from './card.module.css'\nstyles.card",
        'a/card.module.css': '.card { color: red }',
      }),
    ).toEqual([
      'a/card.module.css is imported by a/Card.tsx and a/Cards.tsx',
      'a/card.module.css is not beside a/Cards.tsx, or not of its name',
    ])
  })

  it('finds a module in another folder than its component', () => {
    expect(
      faultsOf({
        'a/b/Card.tsx': "import styles from '../card.module.css'\nstyles.card",
        'a/card.module.css': '.card {}',
      }),
    ).toEqual(['a/card.module.css is not beside a/b/Card.tsx, or not of its name'])
  })

  it('finds a class that nobody uses, also inside of another rule, and one that is not there', () => {
    expect(
      faultsOf({
        'a/Card.tsx': "import styles from './card.module.css'\nstyles.card + styles.gone",
        'a/card.module.css': '@media print { .card > .idle { color: red } }',
      }),
    ).toEqual(['a/card.module.css: nobody uses .idle', 'a/card.module.css has no .gone'])
  })
})
