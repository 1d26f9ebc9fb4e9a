// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { useSession } from '../../../../src/renderer/core/session'
import { hearEarly, listenToMain } from '../../../../src/renderer/shell/window-events'
import { stand, workspace } from '../features/boundary'

test('what main tells of the first folder while its name is on its way is heard, the newest last; of another one nothing', () => {
  const { tell } = stand({})
  const stop = listenToMain()
  const told = (servers: number, id = workspace.id): void =>
    tell({ kind: 'workspace', workspace: { ...workspace, id, pictures: { shown: null, servers } } })
  told(1)
  told(2)
  told(7, 'anotherone')
  useSession.setState({ workspace })
  hearEarly()
  expect(useSession.getState().workspace?.pictures.servers).toBe(2)
  told(3)
  told(8, 'anotherone')
  hearEarly()
  expect(useSession.getState().workspace?.pictures.servers).toBe(3)
  stop()
})
