import { createHash, randomUUID } from 'node:crypto'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import type { Kin } from '#shared/visits/relatives/kin'
import type { KinshipReason } from '#shared/visits/relatives/kinship-reasons'
import { deviceHashOf } from '../../account/bindings.model'
import { addEvidence } from '../../evidence/records.model'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { addRelative } from '../../visits/relatives/accounts.model'
import { submit } from '../../visits/relatives/claiming.actions'
import { decide } from '../../visits/relatives/deciding.actions'
import { type StoredKinship, kinshipsOf } from '../../visits/relatives/kinships.model'
import { receiveProof } from '../../visits/relatives/proofs.actions'
import {
  answerEvidence,
  digestOfRelative,
  identityEvidence,
  relativeEvidence,
} from '../../visits/relatives/relatives.evidence'
import { type Relative, relativesByIds } from '../../visits/relatives/relatives.model'
import { pageDrawn } from './page-drawn'
import { PEOPLE, deviceIdOf, openidOf } from './people'
import { STAFF_MEMBERS } from './staff'
import { ORGANISATIONS } from './tree'

/** A relative who does not exist. */
export interface InventedRelative {
  id: string
  openid: string
  name: string
  idNumber: string
  phone: string
  countyId: string
  /** Whether a clerk has seen the ID card. */
  seen: boolean
}

/** Area code 99 is no province's, and no mobile number has 000 after its first three places. */
export function invent(
  number: number,
  [name, birthday, seen]: readonly [string, string, boolean],
): InventedRelative {
  const digits = `990102${birthday}${String(number).padStart(3, '0')}`
  return {
    id: `demo-relative-${number}`,
    openid: `demo-openid-relative-${number}`,
    name,
    idNumber: digits + checkDigitOf(digits),
    phone: `138000${String(number).padStart(5, '0')}`,
    countyId: ORGANISATIONS.county.id,
    seen,
  }
}

/** Whose own relative is in a prison although he is under correction himself: one account, two roles. */
const BOTH = PEOPLE[5]!

/** Those whom the tests and the README know by name. */
export const RELATIVES: readonly InventedRelative[] = [
  invent(1, ['王桂英', '19580312', true]),
  invent(2, ['李秀兰', '19851106', true]),
  invent(3, ['陈志强', '19760720', false]),
  {
    ...invent(4, [BOTH.name, '19700101', false]),
    openid: openidOf(BOTH.id),
    idNumber: BOTH.idNumber,
    phone: BOTH.phone,
  },
]

/** Last day of the ID cards that the clerk saw. */
const CARD_UNTIL = '2034-05-01'

/** Opens the account of an invented relative unless there is one. */
export async function seedRelative(
  { id, openid, countyId, seen, ...own }: InventedRelative,
  now: Date,
  vault: Vault,
): Promise<void> {
  if ((await relativesByIds([id])).length > 0) return
  const secrets = { salt: createHash('sha256').update(id).digest('base64url'), ...own }
  const answer = { version: RELATIVE_NOTICE_VERSION, identityCheck: true, at: now }
  const identity = {
    ...({ by: 'desk', at: now, staffId: STAFF_MEMBERS.clerk.id, checkId: null } as const),
    documentExpiresDay: CARD_UNTIL,
  }
  const relative: Relative = {
    ...{ id, firstCountyId: countyId, countyId, registeredAt: now },
    said: digestOfRelative(secrets),
    answers: [answer],
    identities: seen ? [identity] : [],
    verified: seen,
    documentExpiresDay: seen ? CARD_UNTIL : null,
    closedAt: null,
  }
  const held = { openid, deviceHash: deviceHashOf(deviceIdOf(openid)) }
  await inTransaction(async session => {
    await addRelative(relative, secrets, held, vault, session)
    await addEvidence(
      [
        relativeEvidence(relative),
        answerEvidence(id, 0, answer),
        ...(seen ? [identityEvidence(id, 0, identity)] : []),
      ],
      session,
    )
  })
}

/** What an invented relative claims. */
export interface InventedClaim {
  relativeId: string
  prisonId: string
  prisonerName: string
  prisonerNumber: string | null
  kin: Kin
}

/** Makes a claim as a relative would, with a picture of a page. */
export async function seedClaim(
  { relativeId, ...claimed }: InventedClaim,
  now: Date,
  vault: Vault,
): Promise<StoredKinship> {
  const by = { relativeId, now, vault }
  const proof = await receiveProof(
    {
      id: randomUUID(),
      type: 'household',
      format: 'image/png',
      bytes: pageDrawn().toString('base64'),
    },
    by,
  )
  return submit({ attemptId: randomUUID(), ...claimed, proofs: [proof.id] }, by)
}

/** What the desk says; no reason accepts it. */
export const seedDecision = (
  kinship: StoredKinship,
  { reason, words = '' }: { reason: KinshipReason | null; words?: string },
  now: Date,
  vault: Vault,
): Promise<StoredKinship> =>
  decide(
    kinship,
    {
      id: kinship.id,
      rev: kinship.steps,
      outcome: reason === null ? 'accepted' : 'returned',
      ...{ reason, words, expiresDay: null },
    },
    { staffId: STAFF_MEMBERS.clerk.id, now, vault },
  )

const HOUR = 3600_000

/** Whom the first relative visits; he stands on the list of the demo's prison. */
export const VISITED = {
  prisonId: ORGANISATIONS.prison.id,
  prisonerName: '杨有福',
  prisonerNumber: 'D2024001',
  kin: 'parent',
} as const

/** One claim that was accepted, one that went back, and one that waits. */
export async function seedRelatives(now: Date, vault: Vault): Promise<void> {
  for (const relative of RELATIVES) {
    await seedRelative(relative, new Date(now.getTime() - 72 * HOUR), vault)
  }
  const [first, second, third] = RELATIVES as [InventedRelative, InventedRelative, InventedRelative]
  if ((await kinshipsOf(first.id)).length > 0) return
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR)
  const prisonId = ORGANISATIONS.prison.id
  const accepted = await seedClaim({ relativeId: first.id, ...VISITED }, before(50), vault)
  await seedDecision(accepted, { reason: null }, before(48), vault)
  const returned = await seedClaim(
    {
      ...{ relativeId: second.id, prisonId, kin: 'spouse' },
      ...{ prisonerName: '李自强', prisonerNumber: null },
    },
    before(30),
    vault,
  )
  await seedDecision(
    returned,
    { reason: 'page-missing', words: '请补拍结婚证上有两个人姓名的那一页。' },
    before(26),
    vault,
  )
  await seedClaim(
    {
      ...{ relativeId: third.id, prisonId, kin: 'sibling' },
      ...{ prisonerName: '陈志明', prisonerNumber: null },
    },
    before(3),
    vault,
  )
}
