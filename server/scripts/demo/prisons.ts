import type { PrisonRules } from '#shared/visits/prisons/prisons.contract'
import type { PrisonerState } from '#shared/visits/prisons/prisoners.contract'
import type { Kin } from '#shared/visits/relatives/kin'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { dayInChina, instantInChina } from '#shared/time/days'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { makeSlots } from '../../visits/prisons/making-slots'
import { setPermitted } from '../../visits/prisons/permitted.model'
import { enterRules } from '../../visits/prisons/prisons.actions'
import { NO_RULES, ensurePrison, prisonById } from '../../visits/prisons/prisons.model'
import { prisonerWrite, writePrisoners } from '../../visits/prisons/prisoner-changes.model'
import { type PrisonerSaid, prisonerById } from '../../visits/prisons/prisoners.model'
import { addRoom, roomById } from '../../visits/prisons/rooms.model'
import { addTerminal, terminalById } from '../../visits/prisons/terminals.model'
import { addPlan, planById } from '../../visits/prisons/week-plans.model'
import { STAFF_MEMBERS } from './staff'
import { ORGANISATIONS } from './tree'

/** Since when the invented rules stand. */
const FIRST_DAY = '2026-11-01'

/** What the first prison has laid down; all of it invented. */
const RULES: PrisonRules = {
  leadWorkingDays: 3,
  horizonDays: 28,
  perMonth: 1,
  maxPersons: 3,
  minutes: 30,
  eligibleKin: ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'guardian'],
  decisionWorkingDays: 3,
  lateMinutes: 15,
  noShowCountsAsVisit: false,
  suspensionMonths: { least: 1, most: 3 },
  windows: [2, 3, 4, 5].map(weekday => ({ weekday, from: '09:00', to: '11:30' })),
  isFree: true,
}

/** The second prison has nobody here, and has told the county almost nothing. */
const FEW_RULES: PrisonRules = { ...NO_RULES, maxPersons: 3, isFree: true }

const TERMINALS = ['1 号终端', '2 号终端'].map((name, index) => ({
  id: `demo-terminal-${index + 1}`,
  prisonId: ORGANISATIONS.prison.id,
  name,
  ...{ inUse: true, note: '', version: 1 },
}))

const plan = (prisonId: string, weekday: number, capacity: number | null) => ({
  id: `demo-plan-${prisonId}-${weekday}`,
  prisonId,
  weekday,
  ...{ from: '09:00', to: '11:30', minutes: 30, gapMinutes: 10, capacity },
  ...{ firstDay: FIRST_DAY, lastDay: null, version: 1 },
})

const PLANS = [
  ...[2, 3, 4, 5].map(weekday => plan(ORGANISATIONS.prison.id, weekday, null)),
  ...[1, 4].map(weekday => plan(ORGANISATIONS.otherPrison.id, weekday, 1)),
]

const room = (id: string, name: string, persons: number, more: object) => ({
  id,
  countyId: ORGANISATIONS.county.id,
  name,
  persons,
  equipment: ['camera', 'large-screen', 'headset'] as const,
  access: [] as const,
  address: '泸西县司法局一楼（虚构地址）',
  directions: '坐 2 路公交到县政府站，进大门左转，找“会见室”的牌子。',
  point: { latitude: 24.5323, longitude: 103.7662 },
  ...{ phone: '0873-0000000', from: '08:30', to: '17:30', open: true, version: 1 },
  ...more,
})

const ROOMS = [
  room('demo-room-1', '第一会见室', 4, {
    access: ['wheelchair', 'ground-floor', 'accessible-toilet'],
    equipment: ['camera', 'large-screen', 'headset', 'hearing-loop'],
  }),
  room('demo-room-2', '第二会见室', 3, { access: ['ground-floor'] }),
]

/** An ID number that belongs to nobody: no area begins like this. */
const idNumber = (digits: string) => `${digits}${checkDigitOf(digits)}`

const inmate = (
  number: string,
  name: string,
  state: PrisonerState,
  permitted: readonly (readonly [digits: string, kin: Kin])[] = [],
): PrisonerSaid => ({
  number,
  name,
  state,
  visitsPerMonth: null,
  permitted: permitted.map(([digits, kin]) => ({ idNumber: idNumber(digits), kin })),
})

/** Of the one relative whom the list names. */
export const LISTED_ID_NUMBER = idNumber('00000019700101123')

/** The list of the first prison; nobody is called like this there. */
export const PRISONERS: readonly PrisonerSaid[] = [
  inmate('D2024001', '杨有福', 'held'),
  inmate('D2024002', '李自强', 'held'),
  inmate('D2024003', '王小民', 'held', [['00000019700101123', 'spouse']]),
  inmate('D2024004', '普建军', 'punishment-cell'),
  inmate('D2024005', '昂正华', 'ill'),
  inmate('D2024006', '资志刚', 'transferred'),
]

export const prisonerIdOf = (number: string): string => `demo-prisoner-${number}`

/** Adds the two prisons of the demo with rules, terminals, times and a list. Doing it again changes nothing. */
export async function seedPrisons(now: Date, vault: Vault): Promise<void> {
  await seedRules(now)
  await inTransaction(async session => {
    for (const one of TERMINALS)
      if (!(await terminalById(one.id, session))) await addTerminal(one, session)
    for (const one of PLANS) if (!(await planById(one.id, session))) await addPlan(one, session)
    for (const one of ROOMS) {
      const known = await roomById(one.id, session)
      if (!known)
        await addRoom({ ...one, equipment: [...one.equipment], access: [...one.access] }, session)
    }
  })
  await seedPrisoners(now, vault)
  for (const { id } of [ORGANISATIONS.prison, ORGANISATIONS.otherPrison]) {
    const prison = await prisonById(id)
    if (prison) await makeSlots(prison, now)
  }
}

async function seedRules(now: Date) {
  const { prison, otherPrison } = ORGANISATIONS
  await Promise.all([
    ensurePrison({ ...prison, address: '曲靖市（虚构地址）' }),
    ensurePrison({ ...otherPrison, address: '' }),
  ])
  const at = instantInChina(FIRST_DAY, '09:00')
  const by = { now: at < now ? at : now }
  const [own, other] = await Promise.all([prisonById(prison.id), prisonById(otherPrison.id)])
  if (own?.version === 0) {
    const { id, phone, address } = own
    await enterRules(
      {
        ...{ id, version: 0, phone, address, rules: RULES },
        ...{ hasAccounts: true, externalLink: null, place: 'bureau' },
        source: '滇东监狱会见须知（演示，虚构）',
      },
      own,
      { ...STAFF_MEMBERS.prison, staffId: STAFF_MEMBERS.prison.id, ...by },
    )
  }
  if (other?.version === 0) {
    const { id, phone, address } = other
    await enterRules(
      {
        ...{ id, version: 0, phone, address, rules: FEW_RULES },
        ...{ hasAccounts: false, externalLink: null, place: 'bureau' },
        source: `${dayInChina(by.now)} 电话询问（演示，虚构）`,
      },
      other,
      { ...STAFF_MEMBERS.clerk, staffId: STAFF_MEMBERS.clerk.id, ...by },
    )
  }
}

async function seedPrisoners(now: Date, vault: Vault) {
  for (const said of PRISONERS) {
    const id = prisonerIdOf(said.number)
    if (await prisonerById(id)) continue
    const { number, state, visitsPerMonth, permitted } = said
    const row = {
      ...{ id, prisonId: ORGANISATIONS.prison.id, number, state, visitsPerMonth },
      ...{ permitted: permitted.length, version: 1, changedAt: now, name: '' },
    }
    await inTransaction(async session => {
      await writePrisoners([prisonerWrite(row, said, vault)], session)
      await setPermitted(new Map([[id, permitted]]), vault, session)
    })
  }
}
