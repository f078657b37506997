import { maskedIdNumber, maskedPhone } from '#shared/people/id-number.rules'
import type { Identity, OwnRelative } from '#shared/visits/relatives/relatives.contract'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import { addEvidence } from '../../evidence/records.model'
import { organisationById } from '../../organisation/organisation.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Outside } from '../../platform/outside'
import type { Vault } from '../../platform/vault'
import { addAnswer, saveCounty, saveSecrets } from './accounts.model'
import { isVisitCounty } from './counties'
import { answerEvidence } from './relatives.evidence'
import { type Relative, type RelativeSecrets, relativeFile } from './relatives.model'

export interface With {
  outside: Outside
  vault: Vault
}

export type RelativeFile = Relative & RelativeSecrets

/** A relative's own file. @throws {Refusal} 404 the account is closed. */
export async function ownFile(relativeId: string, vault: Vault): Promise<RelativeFile> {
  const file = await relativeFile(relativeId, vault)
  if (!file) throw new Refusal(404, 'no-such-relative')
  return file
}

/** By whom, and since when, it is known who he is. */
export function identityOf({ identities }: Pick<Relative, 'identities'>): Identity {
  const last = identities.at(-1)
  return {
    state: last ? 'verified' : 'none',
    by: last?.by ?? null,
    at: last?.at.toISOString() ?? null,
  }
}

/** What a relative reads of himself. */
export async function presentOwn(file: RelativeFile, outside: Outside): Promise<OwnRelative> {
  const county = await organisationById(file.countyId)
  const answer = file.answers.at(-1)!
  return {
    id: file.id,
    name: file.name,
    idNumberMasked: maskedIdNumber(file.idNumber),
    phoneMasked: maskedPhone(file.phone),
    countyId: file.countyId,
    countyName: county?.name ?? '',
    countyPhone: county?.phone ?? '',
    documentExpiresDay: file.documentExpiresDay,
    identity: identityOf(file),
    identityWays: [
      ...(outside.wechat.faces && answer.identityCheck ? (['wechat'] as const) : []),
      'desk',
    ],
    answers: { ...answer, at: answer.at.toISOString() },
    asksNotice: answer.version !== RELATIVE_NOTICE_VERSION,
    registeredAt: file.registeredAt.toISOString(),
  }
}

/** Notes what a relative says to the notice. The same said again changes nothing. */
export async function answerNotice(
  relativeId: string,
  { version, identityCheck }: { version: number; identityCheck: boolean },
  { outside, vault }: With,
): Promise<RelativeFile> {
  if (version !== RELATIVE_NOTICE_VERSION) throw new Refusal(409, 'old-notice')
  const file = await ownFile(relativeId, vault)
  const last = file.answers.at(-1)!
  if (last.version === version && last.identityCheck === identityCheck) return file
  const answer = { version, identityCheck, at: outside.now() }
  await inTransaction(async session => {
    if (!(await addAnswer(file, answer, session))) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([answerEvidence(file.id, file.answers.length, answer)], session)
  })
  return { ...file, answers: [...file.answers, answer] }
}

/** Another telephone, or another county: what waits at the old desk stays there. */
export async function change(
  relativeId: string,
  { phone, countyId }: { phone?: string | undefined; countyId?: string | undefined },
  vault: Vault,
): Promise<RelativeFile> {
  if (countyId !== undefined && !(await isVisitCounty(countyId))) {
    throw new Refusal(404, 'no-visit-desk')
  }
  await inTransaction(async session => {
    const file = await relativeFile(relativeId, vault, session)
    if (!file) throw new Refusal(404, 'no-such-relative')
    const { salt, name, idNumber } = file
    if (phone !== undefined) {
      await saveSecrets(relativeId, { salt, name, idNumber, phone }, vault, session)
    }
    if (countyId !== undefined) await saveCounty(relativeId, countyId, session)
  })
  return ownFile(relativeId, vault)
}
