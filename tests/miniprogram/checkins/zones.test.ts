import { execFileSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../../..')

/** What a phone in a time zone says: when a check-in was made, on which day a task is, and its hours. */
const PROGRAM = `
  const { timesOf } = require('./miniprogram/checkins/receipt.words.ts')
  const { standingsAt } = require('./miniprogram/checkins/standing.ts')
  const { words } = require('./miniprogram/checkins/today.words.ts')
  const [now, closesAt] = ['2026-11-24T15:30:00.000Z', '2026-11-24T15:59:00.000Z']
  const task = { id: 't', opensAt: '2026-11-24T00:00:00.000Z', closesAt, surpriseMinutes: null,
    needs: 1, made: 0, state: 'open', receipt: null, exemptReason: null, settled: null }
  const told = { today: { day: '2026-11-24', now, tasks: [task] }, readAt: Date.parse(now) }
  const at = minutes => standingsAt(new Date(Date.parse(now) + minutes * 60_000), told,
    { drafts: [], received: null })
  const [{ opens, closes, stage }] = at(0)
  const [{ value }] = timesOf({ madeAt: now, receivedAt: now })
  console.log(JSON.stringify([value, words.fromTo(opens, closes), stage, at(30).length]))
`

/** As where the phone's own zone is somewhere else: it may be set wrong, or have travelled. */
describe('a phone in another time zone', () => {
  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue'])(
    'goes by the clock in China: %s',
    zone => {
      const said = execFileSync(process.execPath, ['--import', 'tsx', '-e', PROGRAM], {
        cwd: ROOT,
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      expect(JSON.parse(said)).toEqual(['11月24日 23:30:00', '08:00 — 23:59', 'open', 0])
    },
  )
})
