import { loadExchange } from '../../src/main/articles/write/exchange'

/** What is done just before the swap of each number: 0 moves ours out of the lock, `IN` puts it in, `BACK` takes it out. */
export type BeforeSwaps = Map<number, () => void>
export const [IN, BACK, AGAIN] = [1, 2, 3]

/** Hooks the system's exchange for this process; `told` hears of every swap before it. */
export async function hookSwaps(
  told: () => void = () => {},
): Promise<{ todo: BeforeSwaps; begin: () => void; count: () => number }> {
  const exchange = await loadExchange()
  const todo: BeforeSwaps = new Map()
  let count = 0
  if (exchange !== null) {
    const { swap } = exchange
    const hooked = (one: string, other: string): void => {
      told()
      todo.get(count)?.()
      count += 1
      swap(one, other)
    }
    Object.assign(exchange, { swap: hooked })
  }
  const begin = (): void => {
    todo.clear()
    count = 0
  }
  return { todo, begin, count: () => count }
}
