import { act, render, screen, waitFor } from '@testing-library/react'
import { NOTICE } from '#shared/jobs/notice'
import { words } from '../../../miniprogram/jobs/applications/applications.words'
import { NOTHING } from '../../../miniprogram/jobs/applications/choosing'
import {
  useBases,
  useOwnApplications,
} from '../../../miniprogram/jobs/applications/own-applications.store'
import ApplyPage from '../../../miniprogram/jobs/applications/pages/apply'
import BasesPage from '../../../miniprogram/jobs/applications/pages/bases'
import ListPage from '../../../miniprogram/jobs/applications/pages/list'
import OnePage from '../../../miniprogram/jobs/applications/pages/one'
import { OutcomeDuty } from '../../../miniprogram/jobs/outcomes/outcome-duty'
import { useOutcomes } from '../../../miniprogram/jobs/outcomes/outcomes.store'
import { words as outcomes } from '../../../miniprogram/jobs/outcomes/outcomes.words'
import TrainingPage from '../../../miniprogram/jobs/training/pages/training'
import {
  useActing,
  useOffered,
  useOwnTraining,
} from '../../../miniprogram/jobs/training/training.store'
import { words as training } from '../../../miniprogram/jobs/training/training.words'
import { address, phone } from '../../helpers/taro'
import { FORM, applicationWith, sessionWith } from '../../weapp/applications-server'
import { type FakeServer, problem, standClockStill } from '../../weapp/server'
import { newPhone, press, type } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  for (const list of [useBases, useOwnApplications, useOffered, useOwnTraining]) {
    list.getState().forget()
  }
  useOutcomes.setState(useOutcomes.getInitialState(), true)
  useActing.setState(useActing.getInitialState(), true)
  server = newPhone()
})
afterEach(() => {
  address.params = {}
})

async function openForm() {
  address.params = { base: 'b1' }
  render(<ApplyPage />)
  await screen.findByText(words.choose)
}

describe('applying', () => {
  it('begins with nothing chosen, and sends exactly that', async () => {
    await openForm()
    press(words.next)
    await screen.findByText(words.preview)
    for (const text of ['张＊＊', '139****0001', FORM.employerName, '孙主任 0873-6600001']) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    expect(screen.queryByText('13900000001')).toBeNull()
    for (const part of NOTICE.parts) expect(screen.getByText(part.words)).toBeTruthy()
    press(NOTICE.agree)
    await screen.findByText(words.handed)
    expect(server.applications.sent).toMatchObject([
      { employerId: 'b1', shared: NOTHING, consent: { version: NOTICE.version, agreed: true } },
    ])
  })

  it('frees one thing after the other, and shows beforehand how the base reads it', async () => {
    await openForm()
    press(words.nameWhole('张安平'))
    press(words.phoneWhole('13900000001'))
    press(words.ageShown(55))
    press(words.schoolings.junior)
    press('驾驶')
    press(words.next)
    await screen.findByText(words.preview)
    for (const text of ['张安平', '13900000001', '55', words.schoolings.junior, '驾驶']) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    press(NOTICE.agree)
    await screen.findByText(words.handed)
    expect(server.applications.sent[0]!.shared).toEqual({
      ...NOTHING,
      ...{ name: true, phone: true, age: true, schooling: 'junior', skills: ['driving'] },
    })
  })

  it('asks before words go out that tell more than he may want', async () => {
    await openForm()
    const shown = screen.getAllByRole('button', { name: words.shown })
    phone.tap(() => act(() => shown.at(-1)!.click()))
    type(words.write(words.fields.words), '我在缓刑期')
    expect(screen.getByText(words.betraying(['缓刑']))).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.next })).toBeNull()
    press(words.mayTell)
    press(words.next)
    press(NOTICE.agree)
    await screen.findByText(words.handed)
    expect(server.applications.sent).toMatchObject([
      { mayTell: true, shared: { words: '我在缓刑期' } },
    ])
  })

  it('pressed again after a lost answer is the same application', async () => {
    await openForm()
    press(words.next)
    server.applications.refuses['/jobs/applications'] = problem('not-now', 503)
    press(NOTICE.agree)
    await screen.findByText(problem('not-now', 503).title)
    server.applications.refuses = {}
    press(NOTICE.agree)
    await screen.findByText(words.handed)
    const sent = phone.asked('/jobs/applications').map(({ data }) => data as { attemptId: string })
    expect(new Set(sent.map(({ attemptId }) => attemptId)).size).toBe(1)
  })
})

describe('an application', () => {
  const INTERVIEW = {
    ...{ at: '2026-11-26T02:00:00.000Z', minutes: 30, place: '厂办公楼', contact: '孙主任' },
  }

  it('shows when the interview is; yes is one tap, and then the calendar', async () => {
    const can = { say: true, answer: true, start: false, withdraw: true }
    server.applications.applications = [
      applicationWith({ state: 'interview', interview: INTERVIEW, can }),
    ]
    address.params = { id: 'a1' }
    render(<OnePage />)
    await screen.findByText('11月26日 10:00')
    press(words.go)
    await waitFor(() => expect(server.applications.answered).toHaveLength(1))
    expect(server.applications.answered).toEqual([
      { id: 'a1', answer: 'accepted', interviewAt: INTERVIEW.at, words: '' },
    ])
  })

  it('goes into the calendar of the phone, or says that it did not', async () => {
    server.applications.applications = [
      applicationWith({ state: 'accepted', interview: INTERVIEW }),
    ]
    address.params = { id: 'a1' }
    render(<OnePage />)
    await screen.findByText(words.toCalendar)
    phone.takesNotes = false
    press(words.toCalendar)
    await screen.findByText(words.notInCalendar)
    phone.takesNotes = true
    press(words.toCalendar)
    await screen.findByText(words.inCalendar)
    const [, noted] = phone.called('addPhoneCalendar')
    expect(noted).toMatchObject({ title: '面试：云上食品加工厂', location: '厂办公楼' })
    expect(JSON.stringify(noted)).not.toMatch(/归途|矫正|司法/)
  })

  it('is taken back after being asked once more', async () => {
    server.applications.applications = [applicationWith({ state: 'sent' })]
    server.applications.shared = { ...NOTHING, name: true }
    address.params = { id: 'a1' }
    render(<OnePage />)
    await screen.findByText(words.whatTheySee)
    press(words.withdraw)
    await screen.findByText(words.withdrawWhat)
    press(words.withdrawSure)
    await screen.findByText(words.givenBack)
    expect(screen.queryByRole('button', { name: words.withdraw })).toBeNull()
  })

  it('is listed with how it stands, and bases lead to it', async () => {
    server.applications.applications = [applicationWith({ state: 'offered' })]
    render(<ListPage />)
    await screen.findByText(words.states.offered)
    press(words.look)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: '/jobs/applications/pages/one?id=a1' },
    ])
  })
})

it('bases say what they offer and lead to the form, and one is called in one tap', async () => {
  const base = { id: 'b1', name: '云上食品加工厂', address: '园区 8 号', offers: '包吃住' }
  const contact = { contactName: '孙主任', contactPhone: '0873-6600001' }
  server.applications.bases = [{ ...base, ...contact, postings: [], openId: null }]
  render(<BasesPage />)
  await screen.findByText('包吃住')
  press(/0873-6600001/)
  expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-6600001' }])
  press(words.applyHere)
  expect(phone.called('navigateTo')).toMatchObject([
    { url: '/jobs/applications/pages/apply?base=b1' },
  ])
})

describe('training', () => {
  it('says what is free by the county’s own word, and how many places are left', async () => {
    server.applications.sessions = [sessionWith('s1', { taken: 1 })]
    render(<TrainingPage />)
    await screen.findByText('三免（本县说法）：不收学费、食宿费、材料费')
    expect(screen.getByText('还有 1 个名额')).toBeTruthy()
    press(training.signUp)
    await waitFor(() => expect(server.applications.answered).toEqual([{ sessionId: 's1' }]))
  })

  it('that is full offers the line', async () => {
    server.applications.sessions = [sessionWith('s1', { taken: 2, waiting: 3 })]
    render(<TrainingPage />)
    await screen.findByText('名额满了，3 人排队')
    expect(screen.getByRole('button', { name: training.queue })).toBeTruthy()
  })

  it('says why nobody can sign up any more', async () => {
    server.applications.sessions = [sessionWith('s1')]
    server.applications.refuses['/jobs/training/sign-ups'] = problem('sign-up-over', 409)
    render(<TrainingPage />)
    await screen.findByText('中式烹调')
    press(training.signUp)
    await screen.findByText(problem('sign-up-over', 409).title)
  })
})

it('whether he still works is two taps on the first page, and then it is gone', async () => {
  server.applications.outcomes = [
    {
      ...{ id: 'o1', months: 1, employerName: '城南汽修', startedDay: '2026-10-20' },
      ...{ dueDay: '2026-11-20', word: null },
    },
  ]
  render(<OutcomeDuty />)
  await screen.findByText(outcomes.title('城南汽修', 1))
  press(outcomes.answers.none)
  expect(server.applications.answered).toEqual([])
  press(outcomes.yes)
  await waitFor(() => expect(screen.queryByText(outcomes.title('城南汽修', 1))).toBeNull())
  expect(server.applications.answered).toEqual([{ id: 'o1', word: 'none' }])
})
