import { bind, deviceHashOf } from '../../account/bindings.model'
import { hashPassword } from '../../account/passwords'
import { sealTotpSecret } from '../../account/staff.actions'
import { ensureStaff } from '../../account/staff.model'
import { ensurePlans } from '../../checkins/planning'
import { type StoredPlan, ofCategory, ofPerson } from '../../checkins/plans.model'
import { Category } from '#shared/checkins/categories.contract'
import { instantInChina } from '#shared/time/days'
import { registerOrganisation } from '../../organisation/organisation.model'
import { ensurePerson, personById } from '../../people/people.model'
import { ensureBoundary } from '../../places/boundaries.model'
import type { Vault } from '../../platform/vault'
import { OUTLINES } from './outlines'
import { CATEGORY_TERMS, type Invented, PEOPLE, deviceIdOf, openidOf } from './people'
import { seedPositioningOrder } from './positioning'
import { ALL_STAFF, DEMO_PASSWORD, demoTotpSecret } from './staff'
import { EVERYWHERE } from './tree'

/** The first day on which the invented plans apply. */
const FIRST_DAY = '2026-10-01'

/** Made once in a process: it is meant to take long. */
let demoHash: Promise<string> | undefined

/** Fills an empty database with the town of the demo. Doing it again changes nothing that people did. */
export async function seedTown(now: Date, vault: Vault): Promise<void> {
  const passwordHash = await (demoHash ??= hashPassword(DEMO_PASSWORD))
  await Promise.all([
    ...EVERYWHERE.map(registerOrganisation),
    ...OUTLINES.map(ensureBoundary),
    ...ALL_STAFF.map(member => {
      const secret = demoTotpSecret(member.userName, vault)
      return ensureStaff(member, passwordHash, sealTotpSecret(secret, member.id, vault))
    }),
    ensurePlans(categoryPlans()),
    seedPeople(PEOPLE, now, vault),
    seedPositioningOrder(now, vault),
  ])
}

/** Adds people who do not exist yet, with their phones and plans. */
export async function seedPeople(people: readonly Invented[], now: Date, vault: Vault) {
  await Promise.all([
    ensurePlans(people.flatMap(plansOf)),
    ...people.map(person => seedPerson(person, now, vault)),
  ])
}

const planWith = (
  id: string,
  fields: Pick<StoredPlan, 'subject' | 'terms' | 'reason'>,
): StoredPlan => ({
  id,
  firstDay: FIRST_DAY,
  lastDay: null,
  seed: id,
  setBy: ALL_STAFF[0]!.id,
  setAt: instantInChina(FIRST_DAY, '00:00'),
  ...fields,
})

const categoryPlans = (): StoredPlan[] =>
  EVERYWHERE.filter(({ level }) => level === 'county').flatMap(({ id }) =>
    Category.options.map(category =>
      planWith(`demo-plan-${id}-${category}`, {
        subject: ofCategory(id, category),
        terms: CATEGORY_TERMS[category],
        reason: '按本县分类管理办法（演示）',
      }),
    ),
  )

const plansOf = ({ id, terms }: Invented): StoredPlan[] =>
  terms
    ? [
        planWith(`demo-plan-${id}`, {
          subject: ofPerson(id),
          terms,
          reason: '按矫正方案（演示）',
        }),
      ]
    : []

async function seedPerson({ terms: _, ...invented }: Invented, now: Date, vault: Vault) {
  if (await personById(invented.id)) return
  const { idNumber, phone, ...person } = invented
  const openid = openidOf(person.id)
  const deviceHash = deviceHashOf(deviceIdOf(openid))
  if (person.binding === 'active' || person.binding === 'pending') {
    await bind({ openid, personId: person.id, deviceHash, stage: person.binding, boundAt: now })
  }
  await ensurePerson(person, { idNumber, phone }, vault)
}
