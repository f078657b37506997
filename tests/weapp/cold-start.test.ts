import { words as accountWords } from '../../miniprogram/account/account.words'
import { words } from '../../miniprogram/checkins/checkins.words'
import { receiptWords } from '../../miniprogram/checkins/receipt.words'
import { until } from '../helpers/until'
import { launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'

const KEPT = {
  attemptId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  takenAt: '2026-11-24T09:59:50.000Z',
  counter: 4,
  datum: 'wgs84',
  fixes: [],
}

/** What an earlier start wrote down before the phone was switched off. */
function writtenDown(phone: Phone) {
  const write = (key: string, state: object) =>
    phone.storage.set(key, JSON.stringify({ state, version: 2 }))
  write('session', { personId: 'p1', personName: '周建国', officeName: '中枢镇司法所' })
  write('unsent-check-ins', {
    made: 4,
    drafts: [{ ...KEPT, personId: 'p1' }],
    turned: [],
    received: null,
  })
}

describe('a phone that was switched off with a check-in unsent, started without a signal', () => {
  it('greets, keeps what it has, takes another, and sends both in order when there is one', async () => {
    const phone = new Phone()
    const server = new FakeServer()
    server.reachable = false
    phone.server = server.answer
    writtenDown(phone)
    const { comeBack } = launch(phone)

    const home = await open('home/home')
    await until(() => home.text().includes(accountWords.offlineKnown))
    expect(home.text()).toContain('周建国，您好')
    expect(home.text()).toContain(words.waiting(1))

    const submit = await open('checkins/pages/submit')
    submit.button(words.start).tap()
    await until(() => submit.text().includes(words.kept))

    server.reachable = true
    comeBack()
    await until(() => submit.text().includes(receiptWords.title['on-time']))
    expect(server.drafts.map(({ counter }) => counter)).toEqual([4, 5])
    expect(server.drafts[0]).toEqual(KEPT)
    await until(() => !home.text().includes(words.waiting(1)))
  })
})
