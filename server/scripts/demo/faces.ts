import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { answerConsent } from '../../faces/consents.actions'
import { consentOf } from '../../faces/consents.model'
import { type Demand, requestFor } from '../../faces/demand'
import { moveRequest } from '../../faces/moves'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { type Invented, PEOPLE } from './people'
import { officerOf } from './staff'

const DAY_MINUTES = 24 * 60

/** The one who has agreed and is asked now, and the one who has sent his request on to an officer. */
const [ASKED, WAITING] = [PEOPLE[3]!, PEOPLE[4]!]

/**
 * Somebody who has agreed to face recognition and is asked to show who he is, and a request that waits
 * for an officer. Nobody's face is on file: portraits are no part of the demo. Doing it again changes
 * nothing that people did.
 */
export async function seedFaces(now: Date, vault: Vault): Promise<void> {
  if (!(await consentOf(ASKED.id))) {
    await answerConsent(ASKED, { version: FACE_NOTICE_VERSION, agrees: true }, { now, vault })
  }
  await ask(ASKED, '请核验一次身份，并来所里登记照片。', now)
  const { id } = await ask(WAITING, '变更手机后核对是不是本人。', now)
  const by = { kind: 'person', id: WAITING.id } as const
  const step = { from: ['open'], to: 'waiting', by, at: now, words: '手机摄像头坏了。' } as const
  await inTransaction(session => moveRequest(id, step, session))
}

/** Asks once, however often the demo is started. */
function ask(person: Invented, reason: string, now: Date) {
  const demand: Demand = {
    ...{ person, now, reason, why: 'officer', for: { kind: 'nothing' } },
    minutes: DAY_MINUTES,
    askedBy: officerOf(person.officeId).id,
    cause: `demo-identity-${person.id}`,
  }
  return inTransaction(session => requestFor(demand, session))
}
