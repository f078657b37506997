import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import * as attempts from '#shared/faces/attempts.endpoints'
import type { RequestState } from '#shared/faces/requests.contract'
import * as requests from '#shared/faces/requests.endpoints'
import { settleVisit } from '#shared/faces/reviews.endpoints'
import type { Dice } from '../../server/scripts/demo/random'
import { keysOf } from '../../server/keys'
import { signInOfficer } from '../bench/load/officer'
import { frameOf } from '../helpers/actor'
import type { Ask } from '../helpers/caller'
import { showFrames } from '../helpers/showing-frames'
import { type Beside, type Experiment, mustHaveHappened, some } from './experiment'
import { checkFaces } from './faces-checker'
import { type Sitter, actUntilPassed, asking, seat } from './faces-people'
import { fillCollection, measurersOf, readFaces } from './faces-stored'
import { createHistory } from './history'
import type { Server, Site } from './site'

/** More than are measured and wait at once, which are 2 and 64. */
const CROWD = 100
const AWAY = '503 face-engine-away'
const MOST_KILLS = 10

/** What a machine that people show their faces to may suffer. */
export const FACE_FAULTS: readonly Experiment[] = [
  {
    name: 'face-child-killed',
    phones: 4,
    limits: { silenceSeconds: 20 },
    lacks: async () => (existsSync('/proc/self/stat') ? null : 'a system that tells its processes'),
    async happen(site, fate) {
      const [api] = site.apis
      const { seated, beside } = openSitting(site, api)
      const sitters = await seated(4, 'passed')
      let isOver = false
      const acting = Promise.all(sitters.map(actUntilPassed)).finally(() => void (isOver = true))
      mustHaveHappened(await killMeasurers(api, fate, () => isOver))
      await acting
      return beside()
    },
  },
  {
    name: 'face-queue-full',
    phones: 4,
    limits: { silenceSeconds: 20 },
    async happen(site) {
      const [api] = site.apis
      const { seated, beside, answers } = openSitting(site, api)
      const sitters = await seated(CROWD, 'open')
      await lookInTogether(sitters)
      mustHaveHappened(Object.keys(answers()).filter(one => one.endsWith(AWAY)).length)
      const staying = sitters.slice(0, 4)
      for (const sitter of staying) sitter.case.expected = 'passed'
      await Promise.all(staying.map(actUntilPassed))
      return beside()
    },
  },
  {
    name: 'face-engine-missing',
    phones: 4,
    limits: { silenceSeconds: 60 },
    async happen(site, fate) {
      const [api] = site.apis
      const { seated, beside } = openSitting(site, api)
      for (const server of site.apis) await comeBack(server, { FACE_ENGINE: 'off' })
      try {
        const officer = await officerAt(site, api)
        const sitters = await seated(4, 'settled')
        for (const sitter of sitters) await takeOtherWay(sitter, officer)
        await some(fate, 3)
        return await beside()
      } finally {
        for (const server of site.apis) await comeBack(server)
      }
    },
  },
  {
    name: 'face-pictures-full',
    phones: 4,
    limits: { silenceSeconds: 20 },
    async happen(site, fate) {
      const [api] = site.apis
      const { seated, beside } = openSitting(site, api)
      const [before, after] = [await seated(2, 'waiting'), await seated(1, 'passed')]
      const makeRoom = [await fillCollection('face_pictures')]
      // Of a store that is full, what attempts leave while they run finds no room either.
      if (fate.below(2) === 0) makeRoom.push(await fillCollection('face_step_pictures'))
      try {
        for (const sitter of before) {
          Object.assign(sitter.case, { findings: ['pictures-not-kept'], pictures: 0 })
        }
        await Promise.all(before.map(actUntilPassed))
      } finally {
        for (const make of makeRoom) await make()
      }
      for (const sitter of after) sitter.case.pictures = 1
      await Promise.all(after.map(actUntilPassed))
      return beside()
    },
  },
]

/** People before cameras, beside those with phones. */
function openSitting(site: Site, api: Server) {
  const { hear, answers } = createHistory()
  const sitters: Sitter[] = []
  return {
    answers: () => answers,
    async seated(count: number, expected: RequestState) {
      const more = await seat(site, api, count, { heard: { hear }, expected })
      sitters.push(...more)
      return more
    },
    async beside(): Promise<Beside> {
      const cases = sitters.map(sitter => sitter.case)
      return {
        operations: cases.reduce((sum, one) => sum + Math.max(1, one.attempts.length), 0),
        answers,
        wrongs: checkFaces(cases, await readFaces(cases)),
      }
    },
  }
}

/** Takes the processes that measure away, again and again. @returns how many went. */
async function killMeasurers(api: Server, fate: Dice, isOver: () => boolean): Promise<number> {
  let kills = 0
  while (!isOver() && kills < MOST_KILLS) {
    await some(fate, 1)
    for (const pid of measurersOf(api.process().pid)) {
      if (fate.below(3) === 0) continue
      process.kill(pid, 'SIGKILL')
      kills++
    }
  }
  return kills
}

/** Everybody shows one frame at the same moment, and goes away again. */
async function lookInTogether(sitters: readonly Sitter[]): Promise<void> {
  const begun = await Promise.all(
    sitters.map(async ({ ask, case: one }) => ({
      ...{ ask, one },
      showing: await showFrames(ask, one.requestId),
    })),
  )
  await Promise.all(
    begun.map(async ({ ask, one, showing: { id, send } }) => {
      const { answer } = await send(frameOf('look-ahead'))
      if (answer.status !== 200) one.amiss.push(`a frame got ${answer.status}`)
      const { status } = await ask(attempts.failAttempt, { id, why: 'cancelled' })
      one.attempts.push({ id, told: status === 200 ? 'cancelled' : null })
    }),
  )
}

/** Finds that nothing compares faces, and shows at the office who he is. */
async function takeOtherWay({ ask, case: one }: Sitter, officer: Ask): Promise<void> {
  const { requestId } = one
  one.isUntried = true
  const expect = (isSo: boolean, what: string) => void (isSo || one.amiss.push(what))
  const { body: own } = await ask(requests.readOwnFaces)
  expect(own.engines.local === false, 'the phone is told that faces can be compared')
  const begun = { requestId, attemptId: randomUUID(), engine: 'local', device: '试验程序' }
  const start = await ask(attempts.startAttempt, begun)
  expect(
    start.body.code === 'face-engine-away',
    `an attempt got ${start.status} ${start.body.code}`,
  )
  const way = { id: requestId, way: 'office-visit', words: '' }
  const chosen = await ask(requests.chooseOtherWay, way)
  expect(chosen.body.state === 'other-way', `the other way got ${chosen.status}`)
  const settled = await officer(settleVisit, { id: requestId, note: '已当面核对身份证' })
  expect(settled.status === 200, `the officer got ${settled.status} ${settled.body.code}`)
}

async function officerAt({ config }: Site, { address }: Server): Promise<Ask> {
  const { cookie } = await signInOfficer(keysOf(config))
  return asking(address, { cookie, origin: address }, createHistory())
}

async function comeBack(server: Server, settings?: Record<string, string>) {
  await server.leave()
  await server.startAgain(undefined, settings)
}
