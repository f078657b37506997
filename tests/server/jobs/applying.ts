import { randomUUID } from 'node:crypto'
import type { Shared } from '#shared/jobs/applications.contract'
import { apply } from '#shared/jobs/applications.endpoints'
import { creditCheckOf } from '#shared/jobs/credit-code.rules'
import { addEmployer, verifyEmployer } from '#shared/jobs/employers.endpoints'
import { NOTICE } from '#shared/jobs/notice'
import { sendOut } from '../../../server/jobs/applications/applications.chores'
import { type Answer, KEYS, type World } from '../../helpers/world'

/** Five in the afternoon in China, when what people apply for goes out. */
export const HOUR = '2026-11-24T09:00:00.000Z'

let made = 0

/** Area code 99 is no province's. */
function licence(): string {
  made += 1
  const places = `9199010100${String(made).padStart(7, '0')}`
  return places + creditCheckOf(places)
}

/** An employment base that the county has agreed with and verified, unless a test says otherwise. */
export async function baseIn(world: World, changes: object = {}): Promise<string> {
  const county = await world.staff('county')
  const { body } = await county.ask(addEmployer, {
    name: '云上食品加工厂',
    licenceNumber: licence(),
    contact: { name: '孙主任', phone: '0873-6600001' },
    address: '工业园区 8 号',
    isBase: true,
    offers: '包吃住，带学徒',
    ...changes,
  })
  if (body.id === undefined) throw new Error(JSON.stringify(body))
  const asked = { id: body.id, version: body.version, outcome: 'verified', reason: '电话核对' }
  const { status } = await county.ask(verifyEmployer, asked)
  if (status !== 200) throw new Error(`not verified: ${status}`)
  return body.id
}

export const NOTHING: Shared = {
  name: false,
  phone: false,
  age: false,
  schooling: null,
  skills: null,
  experience: null,
  availableFrom: null,
  words: null,
}

/** What a person sends. */
export const application = (employerId: string, shared: Partial<Shared> = {}, changes = {}) => ({
  attemptId: randomUUID(),
  employerId,
  postingId: null,
  shared: { ...NOTHING, ...shared },
  mayTell: false,
  consent: { version: NOTICE.version, agreed: true },
  ...changes,
})

/** A person applies. @returns the id. */
export async function applied(
  world: World,
  number: number,
  employerId: string,
  shared: Partial<Shared> = {},
): Promise<string> {
  const answer = await (await world.person(number)).ask(apply, application(employerId, shared))
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.id
}

/** The hour comes at which all goes out. */
export async function atTheHour(world: World, now = HOUR): Promise<void> {
  world.setTime(now)
  await sendOut(new Date(now), KEYS.vault)
}

export const refusal = ({ status, body }: Answer) => [status, body.code]
export const purpose = 'daily-supervision'
