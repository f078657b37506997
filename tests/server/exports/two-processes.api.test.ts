import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { MORNING, type World, startWorld } from '../../helpers/world'
import { checkInOften } from './many-check-ins'

const ROOT = path.resolve(__dirname, '../../..')
const PROGRAM = path.join(__dirname, 'other-process.ts')

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

/** A process that asks when it is told to, and the lines it prints. */
function start(staffId: string) {
  const settings = [world.databaseUri, MORNING, staffId]
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...settings], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  return { child: child as ChildProcess, line }
}

describe('two processes that are asked at the same moment', () => {
  it('do not both grant what is too much together', async () => {
    await checkInOften(world, 1, 13)
    const processes = [start('demo-staff-zhongshu'), start('demo-staff-zhongshu')]
    expect(await Promise.all(processes.map(({ line }) => line()))).toEqual(['ready', 'ready'])
    for (const { child } of processes) child.stdin!.write('ask\n')
    const became = await Promise.all(processes.map(({ line }) => line()))
    expect(became.sort()).toEqual(['granted', 'waiting'])
    expect(await world.rows('export_days')).toEqual([
      { _id: 'demo-staff-zhongshu:2026-11-24', points: 13 },
    ])
  })
})
