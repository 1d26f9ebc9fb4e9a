/** The rooms of main from the ground up: each may import those on its own floor and below it. */
const floors = [
  ['log', 'within', 'files'],
  ['security', 'articles/read', 'articles/write'],
  ['articles'],
  [
    'undo',
    'drafts',
    'decisions',
    'settings',
    'spelling',
    'images/bytes',
    'images/fetch',
    'images/darkroom',
    'images/outside',
  ],
  ['library'],
  ['workspace'],
  ['lifecycle'],
  ['images'],
  ['ipc'],
]

/** Those of the library, from what only reads up to the thread that answers. */
const libraryFloors = [['pace', 'read', 'beside'], ['index', 'keep', 'fields'], ['scan'], ['thread']]

/** Those of the window. */
const windowFloors = [['ui'], ['core'], ['features'], ['shell']]

/** Those of shared; ipc knows all of them, and none knows ipc. */
const sharedFloors = [
  ['numbers', 'text'],
  ['article'],
  ['pictures', 'fields/table', 'dates'],
  ['card', 'validation'],
  ['decisions', 'query'],
  ['change', 'drafts', 'fields', 'views'],
  ['workspace'],
  ['ipc'],
]

/** The floor on which a source stands; the longest name counts, so that `articles/read` is told from `articles`. -1: on none. */
function floorOf(towers, source) {
  const place = (room) => source === `${room}.ts` || source.startsWith(`${room}/`)
  const rooms = towers.flatMap((names, floor) => names.map((name) => ({ name, floor })))
  const found = rooms.filter(({ name }) => place(name)).sort((a, b) => b.name.length - a.name.length)[0]
  return found?.floor ?? -1
}

const tower = (root, towers, why) => ({
  why,
  forbids: (from, to) => {
    if (!from.startsWith(root) || !to.startsWith(root)) return false
    const [below, above] = [from, to].map((path) => floorOf(towers, path.slice(root.length)))
    return below !== -1 && above > below
  },
  /** A folder of it that nobody put on a floor would be bound by nothing. */
  homeless: (source) => {
    const inside = source.slice(root.length)
    return source.startsWith(root) && inside.includes('/') && floorOf(towers, inside) === -1
  },
})

const layer = (from, to, why) => ({
  why,
  forbids: (source, target) => from.test(source) && to.test(target),
})

const featureOf = (path) => /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1]

/** Who may not import whom, each with its reason. Paths are relative to the project. */
export const rules = [
  layer(/^src\/shared\//, /^src\/(?!shared\/)/, 'shared is what the others stand on; it imports none of them'),
  layer(/^src\/main\//, /^src\/(?!main\/|shared\/)/, 'main talks to the window by src/shared/ipc/contract.ts only'),
  layer(/^src\/cli\//, /^src\/(renderer|preload)\//, 'the command line has no window'),
  layer(
    /^src\/preload\//,
    /^src\/(?!preload\/|shared\/ipc\/)/,
    'the preload is made from the contract, and of nothing else',
  ),
  layer(
    /^src\/renderer\//,
    /^src\/(main|preload|cli)\//,
    'the window reaches main by src/renderer/core/client.ts only',
  ),
  layer(/^src\/renderer\/ui\//, /^src\/shared\//, 'ui holds small parts that know nothing of articles'),
  tower('src/main/', floors, 'a room of main knows nothing of those above it'),
  tower(
    'src/main/library/',
    libraryFloors,
    'thread, scan, keep and index, read: a room of the library knows nothing of those above it',
  ),
  tower('src/renderer/', windowFloors, 'ui, core, features, shell: each stands on those before it'),
  tower('src/shared/', sharedFloors, 'a room of shared knows nothing of those above it'),
  {
    why: 'a feature is entered by its index only; its insides are its own',
    forbids: (from, to) => {
      const feature = featureOf(to)
      if (feature === undefined || feature === featureOf(from)) return false
      return to !== `src/renderer/features/${feature}/index.ts`
    },
  },
]

/** Files that a folder may have at one level: more are more than one subject. */
export const MAX_FILES = 15

/** Which feature imports which; a circle of them is one feature. */
export const featureArrow = (from, to) => {
  const [one, other] = [featureOf(from), featureOf(to)]
  return one === undefined || other === undefined || one === other ? null : [one, other]
}
