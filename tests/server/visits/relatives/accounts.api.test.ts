import { randomUUID } from 'node:crypto'
import { signOut } from '#shared/account/account.endpoints'
import {
  listKinships,
  listRelatives,
  openKinship,
} from '#shared/visits/relatives/kinship-desk.endpoints'
import { submitKinship } from '#shared/visits/relatives/kinships.endpoints'
import * as endpoints from '#shared/visits/relatives/relatives.endpoints'
import type { ClientSession } from '../../../../server/platform/database'
import { deviceIdOf } from '../../../../server/scripts/demo/people'
import { endAccount } from '../../../../server/visits/relatives/accounts.model'
import { RELATIVES } from '../../../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { accepted, claimed, idNumberOf, named, proofSent, seen } from '../../../helpers/relatives'
import { until } from '../../../helpers/until'
import { type Answer, type Caller, MORNING, type World, startWorld } from '../../../helpers/world'
import { meanwhile, refusal } from '../refusing'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

let made = 0
const registration = (changes: object = {}) => {
  made += 1
  const openid = `openid-${made}`
  return {
    ...{ code: `code-for:${openid}`, deviceId: deviceIdOf(openid) },
    ...{ name: '李四', idNumber: idNumberOf('19800101', 100 + made), phone: '13900000001' },
    countyId: ORGANISATIONS.county.id,
    answers: { version: 1, idData: true, identityCheck: true },
    ...changes,
  }
}
const register = (changes: object = {}) =>
  world.visitor.ask(endpoints.registerRelative, registration(changes))
const withToken = ({ token }: { token: string }) => world.holding(token)

describe('registering as a relative', () => {
  it('opens an account, signs in, and keeps nothing that can be read', async () => {
    const asked = registration({ name: '王大明' })
    const { status, body } = await world.visitor.ask(endpoints.registerRelative, asked)
    expect([status, body.relativeName, body.countyName]).toEqual([200, '王大明', '泸西县'])
    const own = await withToken(body).ask(endpoints.readOwnRelative)
    expect(own.body).toMatchObject({
      name: '王大明',
      identity: { state: 'none' },
      identityWays: ['desk'],
      asksNotice: false,
    })
    const stored = JSON.stringify(await world.rows('visit_relatives'))
    for (const secret of ['王大明', asked.idNumber, asked.phone, 'openid-']) {
      expect([secret, stored.includes(secret)]).toEqual([secret, false])
    }
  })

  it('is the same account when the same question comes again', async () => {
    const asked = registration()
    const first = await world.visitor.ask(endpoints.registerRelative, asked)
    const second = await world.visitor.ask(endpoints.registerRelative, asked)
    expect([second.status, second.body.relativeId]).toEqual([200, first.body.relativeId])
  })

  it('is one account when two questions come at once', async () => {
    const asked = registration()
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.visitor.ask(endpoints.registerRelative, asked)),
    )
    const ids = answers.filter(({ status }) => status === 200).map(({ body }) => body.relativeId)
    expect([new Set(ids).size, ids.length]).toEqual([1, 3])
  })

  it('refuses another person with the same WeChat account', async () => {
    const asked = registration()
    await world.visitor.ask(endpoints.registerRelative, asked)
    const other = { ...asked, name: '赵六', idNumber: idNumberOf('19810101') }
    const { status, body } = await world.visitor.ask(endpoints.registerRelative, other)
    expect([status, body.code]).toEqual([409, 'relative-registered'])
  })

  it('does not tell that somebody registered under the same ID number', async () => {
    const idNumber = idNumberOf('19700505')
    const [first, second] = [await register({ idNumber }), await register({ idNumber })]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.relativeId).not.toBe(first.body.relativeId)
  })

  it.each([
    [
      'a minor, a day before the birthday',
      { idNumber: idNumberOf('20081125') },
      422,
      'too-young-to-visit',
    ],
    [
      'an old notice',
      { answers: { version: 2, idData: true, identityCheck: true } },
      409,
      'old-notice',
    ],
    [
      'no consent',
      { answers: { version: 1, idData: false, identityCheck: true } },
      400,
      'bad-input',
    ],
    ['a number that is none', { idNumber: '990101198001011111' }, 400, 'bad-input'],
    ['a county without a desk', { countyId: '53' }, 404, 'no-visit-desk'],
  ])('refuses %s', async (_, changes, status, code) => {
    const answer = await register(changes)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('takes somebody on his eighteenth birthday', async () => {
    expect((await register({ idNumber: idNumberOf('20081124') })).status).toBe(200)
  })

  it('is tried five times an hour with one WeChat account', async () => {
    // The database forgets by its own clock what was counted: there it must not be over yet.
    world.setTime('2040-01-02T01:00:00.000Z')
    const asked = registration({ idNumber: idNumberOf('20300101') })
    const ask = () => world.visitor.ask(endpoints.registerRelative, asked)
    for (let count = 0; count < 5; count++) {
      expect(await refusal(ask)).toEqual([422, 'too-young-to-visit'])
    }
    expect(await refusal(ask)).toEqual([429, 'too-many-attempts'])
    world.setTime(MORNING)
  })

  it('names only counties where somebody serves the desk', async () => {
    const { body } = await world.visitor.ask(endpoints.listVisitCounties)
    expect(body.counties.map(({ name }: { name: string }) => name)).toEqual([
      '泸西县',
      '邻县（虚构）',
    ])
  })
})

describe('signing in', () => {
  it('says that nobody registered with this WeChat account', async () => {
    const asked = { code: 'code-for:nobody', deviceId: deviceIdOf('nobody') }
    const { status, body } = await world.visitor.ask(endpoints.signInRelative, asked)
    expect([status, body.code]).toEqual([403, 'no-relative-account'])
  })

  it('another phone of the same WeChat account takes the place of the first', async () => {
    const asked = registration()
    const first = withToken((await world.visitor.ask(endpoints.registerRelative, asked)).body)
    const { code } = asked
    const again = { code, deviceId: 'y'.repeat(43) }
    const second = withToken((await world.visitor.ask(endpoints.signInRelative, again)).body)
    expect((await second.ask(endpoints.readOwnRelative)).status).toBe(200)
    expect((await first.ask(endpoints.readOwnRelative)).status).toBe(401)
  })

  it('one WeChat account is person and relative side by side', async () => {
    const both = RELATIVES[3]!
    expect(both.openid).toBe('demo-openid-6')
    const [person, relative] = [await world.person(6), await world.relative(4)]
    expect((await relative.ask(endpoints.readOwnRelative)).body.name).toBe(both.name)
    expect((await person.ask(endpoints.readOwnRelative)).status).toBe(403)
    await relative.ask(signOut)
    // The server hears of it through the database.
    await until(async () => (await relative.ask(endpoints.readOwnRelative)).status === 401)
    expect((await person.ask({ method: 'GET', path: '/looks/at-me' })).status).toBe(200)
  })
})

describe('what is one’s own', () => {
  it('consent to WeChat is taken back at once, and the desk stays as a way', async () => {
    world.outside.wechat.faces = {
      begin: async () => ({ verifyId: 'v' }),
      resultOf: async () => 10000,
    }
    const relative = withToken((await register()).body)
    const own = async () => (await relative.ask(endpoints.readOwnRelative)).body
    expect((await own()).identityWays).toEqual(['wechat', 'desk'])
    const no = { version: 1, idData: true, identityCheck: false }
    await relative.ask(endpoints.answerRelativeNotice, no)
    expect((await own()).identityWays).toEqual(['desk'])
    const begun = await relative.ask(endpoints.beginIdentity, { attemptId: randomUUID() })
    expect([begun.status, begun.body.code]).toEqual([409, 'no-face-consent'])
    world.outside.wechat.faces = null
  })

  it('is answered to the notice that holds, and looked after by a desk that there is', async () => {
    const relative = withToken((await register()).body)
    const old = { version: 2, idData: true, identityCheck: false }
    for (const [ask, status, code] of [
      [() => relative.ask(endpoints.answerRelativeNotice, old), 409, 'old-notice'],
      [() => relative.ask(endpoints.changeOwnRelative, { countyId: '53' }), 404, 'no-visit-desk'],
    ] as const) {
      expect(await refusal(ask)).toEqual([status, code])
    }
  })

  it('another county’s desk looks after whoever moves there', async () => {
    const answer = await register({ name: '搬家人' })
    const relative = withToken(answer.body)
    await relative.ask(endpoints.changeOwnRelative, { countyId: ORGANISATIONS.neighbour.id })
    const found = async (desk: 'clerk' | 'otherClerk') =>
      (await (await world.staff(desk)).ask(listRelatives, { search: '搬家人' })).body.total
    expect([await found('clerk'), await found('otherClerk')]).toEqual([0, 1])
  })
})

describe('closing the account', () => {
  it('ends every session and leaves nothing for anybody to see', async () => {
    const asked = registration({ name: '周走人' })
    const { body } = await world.visitor.ask(endpoints.registerRelative, asked)
    const relative = withToken(body)
    await seen(world, body.relativeId)
    const claim = await claimed(relative)
    await named(relative, claim.body.id)
    await accepted(world, claim.body.id)

    const closed = await relative.ask(endpoints.closeRelative, { sure: true })
    expect([closed.status, closed.body.withdrawn]).toEqual([200, 0])
    // Who was believed a moment ago may be until the hub has told that it is over.
    await until(async () => (await relative.ask(endpoints.readOwnRelative)).status === 401)
    const { code, deviceId } = asked
    const again = await world.visitor.ask(endpoints.signInRelative, { code, deviceId })
    expect(again.body.code).toBe('no-relative-account')

    const clerk = await world.staff('clerk')
    expect((await clerk.ask(listRelatives, { search: '周走人' })).body.total).toBe(0)
    const opened = await clerk.ask(openKinship, { id: claim.body.id, purpose: 'question' })
    expect(opened.status).toBe(404)
    const list = await clerk.ask(listKinships, { list: 'accepted' })
    expect(JSON.stringify(list.body)).not.toContain(claim.body.id)
  })

  it('refuses without a word that one is sure', async () => {
    const relative = withToken((await register()).body)
    expect((await relative.ask(endpoints.closeRelative, {})).status).toBe(400)
  })

  it('of two at once one closes it', async () => {
    const relative = withToken((await register()).body)
    const answers = await Promise.all(
      [1, 2].map(() => relative.ask(endpoints.closeRelative, { sure: true })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('at the same moment keeps out whatever else is asked of it', async () => {
    const asked = registration()
    const { code, deviceId } = asked
    const no = { version: 1, idData: true, identityCheck: false }
    const stored = async () =>
      Promise.all(
        ['visit_kinships', 'visit_companions', 'evidence'].map(
          async name => (await world.rows(name)).length,
        ),
      )
    const claim = (relative: Caller, proof: string) =>
      relative.ask(submitKinship, {
        ...{ attemptId: randomUUID(), prisonId: ORGANISATIONS.prison.id, prisonerName: '同时人' },
        ...{ prisonerNumber: null, kin: 'parent', proofs: [proof] },
      })
    const ways: [
      string,
      (relative: Caller, proof: string, kinshipId: string) => Promise<Answer>,
    ][] = [
      [
        '403 no-relative-account',
        () => world.visitor.ask(endpoints.signInRelative, { code, deviceId }),
      ],
      ['409 changed-meanwhile', one => one.ask(endpoints.answerRelativeNotice, no)],
      [
        '404 no-such-relative',
        one => one.ask(endpoints.changeOwnRelative, { phone: '13900000009' }),
      ],
      ['404 no-such-relative', claim],
      ['404 no-such-relative', (one, _, kinshipId) => named(one, kinshipId)],
    ]
    for (const [said, ask] of ways) {
      const { body } = await world.visitor.ask(endpoints.registerRelative, asked)
      const relative = withToken(body)
      const [{ body: kinship }, proof] = [await claimed(relative), await proofSent(relative)]
      const close = (session: ClientSession) =>
        endAccount(body.relativeId, world.outside.now(), session)
      const before = await stored()
      const answer = await meanwhile(close, () => ask(relative, proof, kinship.id))
      expect(`${answer.status} ${answer.body.code}`).toBe(said)
      expect(await stored()).toEqual(before)
    }
  })

  it('the same WeChat account can register anew', async () => {
    const asked = registration()
    const first = await world.visitor.ask(endpoints.registerRelative, asked)
    await withToken(first.body).ask(endpoints.closeRelative, { sure: true })
    const second = await world.visitor.ask(endpoints.registerRelative, asked)
    expect(second.status).toBe(200)
    expect(second.body.relativeId).not.toBe(first.body.relativeId)
  })
})
