import type { Companion } from '#shared/visits/relatives/companions.contract'
import type { KinshipOpened, KinshipRow } from '#shared/visits/relatives/kinship-desk.contract'
import type { Proof } from '#shared/visits/relatives/proofs.contract'

const AT = '2026-11-28T01:00:00.000Z'

/** A claim that waits for the desk, unless a test says otherwise. */
export const makeRow = (id: string, changes: Partial<KinshipRow> = {}): KinshipRow => ({
  ...{ id, relativeId: `of-${id}`, relativeName: '王桂英', relativeVerified: true },
  ...{ prisonId: '53-prison-1', prisonName: '滇东监狱（虚构）', prisonerName: '杨有福' },
  ...{ kin: 'parent', state: 'submitted', stateAt: AT, proofs: 1, companionsWaiting: 0 },
  ...changes,
})

export const PROOF: Proof = {
  ...{ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', type: 'household', format: 'image/png' },
  ...{ sentAt: AT, kept: true },
}

/** A child who comes along, and whom the desk has not seen. */
export const CHILD: Companion = {
  ...{ id: 'c1', kinshipId: 'a', name: '杨小宝', idNumberMasked: '9901**********0011' },
  ...{ kin: 'child', isMinor: true, guardian: true, documentExpiresDay: null, state: 'named' },
  ...{ reason: null, words: '', proofs: [], namedAt: AT, rev: 3 },
}

/** The same, as it is opened. */
export function makeOpened(
  row: KinshipRow,
  changes: Partial<KinshipOpened> & { rev?: number; sameIdNumber?: number } = {},
): KinshipOpened {
  const { rev = 1, sameIdNumber = 0, ...rest } = changes
  const { proofs, companionsWaiting, ...kinship } = row
  return {
    kinship: {
      ...kinship,
      ...{ prisonerNumber: null, reason: null, words: '', expiresDay: null },
      ...{ submittedAt: AT, permitted: null, rev },
      history: [
        { at: AT, state: 'submitted', by: 'relative', reason: null, words: '', byName: '' },
      ],
    },
    relative: {
      ...{ id: row.relativeId, name: row.relativeName, idNumber: '990102195803120015' },
      ...{ phone: '13900000001', documentExpiresDay: null, registeredAt: AT, sameIdNumber },
      identity: row.relativeVerified
        ? { state: 'verified', by: 'desk', at: AT }
        : { state: 'none', by: null, at: null },
    },
    proofs: Array.from({ length: proofs }, () => PROOF),
    companions: companionsWaiting > 0 ? [CHILD] : [],
    othersClaiming: 0,
    ...rest,
  }
}

export const listOf = (kinships: readonly KinshipRow[]) => ({
  ...{ kinships, next: null, counts: { waiting: kinships.length, companions: 0 }, now: AT },
})
