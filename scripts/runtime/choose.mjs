/**
 * Tries the places where a runtime can come from, in their order (docs/adr/0003-runtime-order.md).
 * Each source: { name, find: () => Promise<{ path, why } | { missing: why }> }. Resolves with the first that has one,
 * `tried` naming the others before it; `path` is undefined where none has.
 */
export async function chooseRuntime(sources) {
  const tried = []
  for (const source of sources) {
    const found = await source.find()
    if (found.path) return { path: found.path, name: source.name, why: found.why, tried }
    tried.push(`${source.name}: ${found.missing}`)
  }
  return { path: undefined, tried }
}
