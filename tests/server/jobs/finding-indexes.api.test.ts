import * as browsing from '#shared/jobs/browsing.endpoints'
import * as wishing from '#shared/jobs/wishes.endpoints'
import { answerPrompt, stopPrompts } from '#shared/messages/prompts.endpoints'
import { randomUUID } from 'node:crypto'
import { tellMatches } from '../../../server/jobs/matching.chores'
import { inTransaction } from '../../../server/platform/database'
import { addPrompt } from '../../../server/messages/prompts.model'
import { sendPrompts } from '../../../server/messages/prompts.chores'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { TOWN, offered } from './offering'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const OURS = /[.](job_postings|job_saved|job_seen|job_wishes|prompts|prompt_agreements)$/

it('no question of who looks for work, and no chore, reads a whole collection', async () => {
  const [id] = await offered(...Array.from({ length: 30 }, () => ({})))
  await world.recordPlans()
  const person = await world.person(1)
  const filter = { search: '焊', townshipId: TOWN, kilometres: 20, kind: 'full-time' }
  for (const sort of ['newest', 'best-paid', 'nearest']) {
    for (const asked of [{ townshipId: TOWN }, filter]) {
      const { body } = await person.ask(browsing.listOffers, { ...asked, sort })
      await person.ask(browsing.listOffers, { ...asked, sort, after: body.next ?? undefined })
    }
  }
  await person.ask(browsing.mapOffers, filter)
  await person.ask(browsing.openOffer, { id })
  await person.ask(browsing.saveOffer, { id, saved: true })
  await person.ask(browsing.listSavedOffers)
  await person.ask(browsing.listSeenOffers)
  await person.ask(browsing.forgetSeenOffers)
  await world.visitor.ask(browsing.readSharedOffer, { id })
  const wishes = {
    ...{ skills: ['welding'], kinds: [], shifts: [], payAtLeast: null },
    ...{ townshipId: null, kilometres: null, fromDay: null },
  }
  await person.ask(wishing.setWishes, wishes)
  await person.ask(wishing.listMatches)
  const topic = 'job-match' as const
  await person.ask(answerPrompt, { attemptId: randomUUID(), topic, answer: 'accept' })
  const later = new Date('2026-11-25T02:00:00Z')
  await tellMatches(later, KEYS.vault)
  await inTransaction(session =>
    addPrompt({ personId: 'demo-person-1', topic, about: 'x', at: later }, session),
  )
  await sendPrompts(later, null)
  await person.ask(stopPrompts, { topic })
  await person.ask(wishing.endWishes)

  const read = (await world.rows('system.profile')).filter(
    ({ ns, planSummary }) => OURS.test(String(ns)) && planSummary !== undefined,
  )
  expect(read.length).toBeGreaterThan(30)
  const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})
