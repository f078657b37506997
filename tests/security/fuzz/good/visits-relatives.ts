import { randomUUID } from 'node:crypto'
import { decideKinship } from '#shared/visits/relatives/kinship-desk.endpoints'
import { beginIdentity } from '#shared/visits/relatives/relatives.endpoints'
import { deviceIdOf } from '../../../../server/scripts/demo/people'
import { RELATIVES } from '../../../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { PAGE, claimed, idNumberOf, named, proofSent } from '../../../helpers/relatives'
import type { World } from '../../../helpers/world'
import { ANEW, type Good, must } from './good'

const purpose = 'kinship-check'
const CLAIM = { prisonerNumber: null, kin: 'parent' }
const NO_TIME = { words: '', expiresDay: null }

/** What a phone says that has the account of an invented relative. */
const phoneOf = (openid: string) => ({ code: `code-for:${openid}`, deviceId: deviceIdOf(openid) })

/** A relative has claims that wait and that went back, and brings people along. */
export async function goodOfRelatives(world: World): Promise<Good> {
  // WeChat compares, and never says yes: who is known is not asked again.
  world.outside.wechat.faces = {
    begin: async () => ({ verifyId: randomUUID() }),
    resultOf: async () => 10004,
  }
  const [relative, unseen, clerk] = await Promise.all([
    world.relative(1),
    world.relative(3),
    world.staff('clerk'),
  ])
  const claims = [await claimed(relative), await claimed(relative)].map(({ body }) => body)
  const [waiting, returned] = claims
  const back = { outcome: 'returned', reason: 'page-missing', ...NO_TIME }
  await must(clerk, decideKinship, { id: returned.id, rev: 1, ...back })
  const brought = []
  for (const number of [601, 602, 603]) {
    const idNumber = idNumberOf('19750606', number)
    brought.push((await named(relative, waiting.id, { idNumber })).body)
  }
  const sent = [await proofSent(relative), await proofSent(relative), await proofSent(relative)]
  const check = await must(unseen, beginIdentity, { attemptId: randomUUID() })
  const answers = { version: 1, idData: true, identityCheck: true }
  return {
    'visits.relatives.sign-in': [phoneOf(RELATIVES[0]!.openid)],
    'visits.relatives.register': [
      {
        ...{ ...phoneOf('fuzz-relative'), name: '胡小四', idNumber: idNumberOf('19700707') },
        ...{ phone: '13900000007', countyId: ORGANISATIONS.county.id, answers },
      },
    ],
    'visits.relatives.answer-notice': [answers],
    'visits.relatives.change': [{ phone: '13900000008' }],
    'visits.relatives.begin-identity': [{ attemptId: ANEW }],
    'visits.relatives.finish-identity': [{ checkId: check.checkId }],
    'visits.relatives.close': [{ sure: true }],
    'visits.relatives.confirm-identity': [
      { relativeId: RELATIVES[0]!.id, documentExpiresDay: '2034-05-01', closesOthers: false },
    ],
    'visits.kinships.submit': sent.slice(0, 2).map((proof, index) => ({
      ...{ attemptId: ANEW, prisonId: ORGANISATIONS.prison.id, ...CLAIM },
      ...{ prisonerName: index === 0 ? '胡探甲' : '胡探乙', proofs: [proof] },
    })),
    'visits.kinships.complete': [
      {
        ...{ id: returned.id, rev: 2, prisonerName: returned.prisonerName, ...CLAIM },
        proofs: [sent[2]],
      },
    ],
    'visits.kinships.open': claims.map(({ id }) => ({ id, purpose })),
    'visits.kinships.decide': [{ id: waiting.id, rev: 1, ...back }],
    'visits.proofs.send': [{ id: ANEW, type: 'household', format: 'image/png', bytes: PAGE }],
    'visits.proofs.read-own': [{ id: waiting.proofs[0].id }],
    'visits.proofs.read': [{ id: waiting.proofs[0].id, purpose }],
    'visits.companions.list': [{ kinshipId: waiting.id }],
    'visits.companions.name': [
      {
        ...{ attemptId: ANEW, kinshipId: waiting.id, name: '胡小五', kin: 'child' },
        ...{ idNumber: idNumberOf('19780808'), guardian: false, documentExpiresDay: null },
        proofs: [],
      },
    ],
    'visits.companions.remove': [{ id: brought[0].id }],
    'visits.companions.decide': [
      {
        ...{ id: brought[1].id, rev: 0, outcome: 'refused', reason: 'other', words: '' },
        documentExpiresDay: null,
      },
    ],
  }
}
