import { randomUUID } from 'node:crypto'
import { answerInterview, moveApplication, sayToBase } from '#shared/jobs/applications.endpoints'
import { sendOut } from '../../../../server/jobs/applications/applications.chores'
import { KEYS } from '../../../helpers/keys'
import type { World } from '../../../helpers/world'
import { HOUR, application, applied, baseIn } from '../../../server/jobs/applying'
import { ANEW, type Good, must } from './good'

const at = '2026-11-26T02:00:00.000Z'
const INTERVIEW = { at, minutes: 30, place: '厂办公楼一楼', contact: '孙主任' }
const PLAIN = { words: '', interview: null, startedDay: null }
const NUMBERS = [1, 2]

/** Somebody is to come for an interview, somebody can begin, somebody waits for a word. */
export async function goodOfApplications(world: World): Promise<Good> {
  const all = async () => {
    const ids: string[] = []
    for (const number of NUMBERS) {
      ids.push(await applied(world, number, await baseIn(world), { name: true }))
    }
    return ids
  }
  const [sent, invited, offered] = [await all(), await all(), await all()]
  await sendOut(new Date(HOUR), KEYS.vault)
  const office = await world.staff('office')
  const move = (id: string, changes: object) =>
    must(office, moveApplication, { id, ...PLAIN, ...changes })
  for (const id of [...invited, ...offered]) {
    await move(id, { from: 'sent', state: 'interview', interview: INTERVIEW })
  }
  const yes = (id: string) => ({ id, answer: 'accepted', interviewAt: at, words: '' })
  for (const [index, id] of offered.entries()) {
    await must(await world.person(NUMBERS[index]!), answerInterview, yes(id))
    await move(id, { from: 'accepted', state: 'offered' })
  }
  for (const [index, id] of invited.entries()) {
    const words = { id, attemptId: randomUUID(), words: '几点的车？' }
    await must(await world.person(NUMBERS[index]!), sayToBase, words)
  }
  const bases = [await baseIn(world), await baseIn(world)]
  return {
    'applications.apply': bases.map(id => application(id, { name: true }, { attemptId: ANEW })),
    'applications.tell': invited.map(id => ({
      id,
      attemptId: ANEW,
      from: 'base',
      words: '带身份证',
    })),
    'applications.settle': invited.map(id => ({ id, needs: 'word', words: '厂里说八点半' })),
    'applications.move': sent.map(id => ({ id, ...PLAIN, from: 'sent', state: 'seen' })),
    'applications.answer': invited.map(yes),
    'applications.start': offered.map(id => ({ id, startedDay: '2026-11-24' })),
  }
}
