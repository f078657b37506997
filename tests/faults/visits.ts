import type { Dice } from '../../server/scripts/demo/random'
import { type Beside, type Experiment, mustHaveHappened, some } from './experiment'
import { createHistory } from './history'
import type { Site } from './site'
import { type VisitCase, checkVisits } from './visits-checker'
import { type FamilyHere, askFor, familiesAt, freeTimes, readVisits } from './visits-families'

/** More than there are places, at two servers at once. */
const CROWD = 30
const TIMES = 3

/** What families who ask for the same times at once may suffer. */
export const VISIT_FAULTS: readonly Experiment[] = [
  {
    name: 'booking-race',
    phones: 4,
    limits: { silenceSeconds: 20 },
    async happen(site) {
      const families = await familiesAt(site, CROWD)
      const { pressTogether, beside } = openBookings(site)
      for (const { id } of await freeTimes(TIMES)) await pressTogether(families, [id])
      mustHaveHappened((await beside()).refused)
      return (await beside()).result
    },
  },
  {
    name: 'crash-between-taken-and-answered',
    phones: 4,
    limits: { silenceSeconds: 30 },
    async happen(site, fate) {
      const families = await familiesAt(site, CROWD)
      const times = (await freeTimes(TIMES)).map(({ id }) => id)
      const { pressTogether, beside } = openBookings(site)
      let isOver = false
      const pressing = pressTogether(families, times).finally(() => void (isOver = true))
      const kills = await killServers(site, fate, () => isOver)
      await pressing
      mustHaveHappened(kills)
      return (await beside()).result
    },
  },
]

function openBookings(site: Site) {
  const { hear, answers } = createHistory()
  const cases: VisitCase[] = []
  return {
    /** Everybody presses at the same moment, the times and the servers dealt out in turn. */
    async pressTogether(families: readonly FamilyHere[], slotIds: readonly string[]) {
      const asked = await Promise.all(
        families.map((family, index) => {
          const { address } = site.apis[index % site.apis.length]!
          return askFor(family, slotIds[index % slotIds.length]!, address, { hear })
        }),
      )
      cases.push(...asked)
    },
    async beside(): Promise<{ result: Beside; refused: number }> {
      return {
        refused: cases.filter(({ code }) => code === 'slot-taken').length,
        result: {
          operations: cases.length,
          answers,
          wrongs: checkVisits(cases, await readVisits(cases)),
        },
      }
    },
  }
}

const MOST_KILLS = 4

/** Servers die while they answer, and come back. @returns how often. */
async function killServers({ apis }: Site, fate: Dice, isOver: () => boolean): Promise<number> {
  let kills = 0
  while ((kills === 0 || !isOver()) && kills < MOST_KILLS) {
    // Soon enough to meet a request between its time being taken and its answer.
    await some(fate, kills === 0 ? 0.05 : 0.5)
    const server = fate.pick(apis)
    server.kill()
    kills++
    await server.startAgain()
  }
  return kills
}
