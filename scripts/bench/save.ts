import { loadExchange } from '../../src/main/articles/write/exchange'
import { type Beside, saveBeside } from '../../tests/integration/beside-foreign'

/** 20,000 by COPYDESK_VERSIONS takes some minutes. */
const VERSIONS = Number(process.env.COPYDESK_VERSIONS ?? 2_000)
const A_ROUND = 250

async function row(label: string, goal: string): Promise<string[]> {
  const rounds: Beside[] = []
  for (let done = 0; done < VERSIONS; done += A_ROUND) {
    rounds.push(await saveBeside('rename', Math.min(A_ROUND, VERSIONS - done)))
  }
  const sum = (of: (one: Beside) => number): number => rounds.reduce((all, one) => all + of(one), 0)
  const lost = sum((one) => one.lost.length)
  return [
    `${VERSIONS} versions, one every 5 ms, ${label}`,
    `${sum((one) => one.saves)}`,
    `${sum((one) => one.met)}`,
    `${lost}`,
    `${((lost / VERSIONS) * 100).toFixed(2)} %`,
    goal,
  ]
}

/** What a foreign writer that never asks loses to our saves, of its versions; as a system without exchange would, last. */
export async function foreignRows(): Promise<string[][]> {
  const exchange = await loadExchange()
  const without = (): Promise<string[]> => row('by rename', '≤ 1 %')
  if (exchange === null) return [await without()]
  const rows = [await row('by exchange', '0')]
  const swap = (): never => {
    throw Object.assign(new Error('ENOSYS'), { code: 'ENOSYS' })
  }
  Object.assign(exchange, { swap })
  return [...rows, await without()]
}
