import type { Edit, Path } from '../../src/shared/article'

type Container = Record<string | number, unknown>

function parentOf(root: Container, path: Path): Container {
  let here = root
  for (const step of path.slice(0, -1)) {
    if (!Object.hasOwn(here, step) || typeof here[step] !== 'object' || here[step] === null) here[step] = {}
    here = here[step] as Container
  }
  return here
}

/** An edit made on plain data, by the shortest code that does it: what the engine is held against. */
export function edited(data: unknown, edit: Edit): unknown {
  const root = structuredClone(data ?? {}) as Container
  if (edit.op === 'body') return root
  const last = edit.path.at(-1) as string | number
  const parent = parentOf(root, edit.path)
  const list = parent as unknown as unknown[]
  switch (edit.op) {
    case 'set':
      parent[last] = edit.value
      break
    case 'remove':
      if (Array.isArray(list)) list.splice(last as number, 1)
      else delete parent[last]
      break
    case 'insert':
      list.splice(last as number, 0, edit.value)
      break
    case 'move':
      list.splice(edit.to, 0, ...list.splice(last as number, 1))
      break
  }
  return root
}
