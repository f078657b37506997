import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { MemoryRouter } from 'react-router-dom'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import { drawMap } from '../../console/checkins/map/drawing'
import { mapWords } from '../../console/checkins/map/map-words'
import QueuePage from '../../console/checkins/pages/queue'
import TasksPage from '../../console/checkins/pages/tasks'
import FacesPage from '../../console/faces/pages/faces'
import PeoplePage from '../../console/people/pages/people'
import { Looks } from '../../console/ui/looks'
import { routing } from '../../console/ui/router'
import { HARM, HOSTILE_TEXTS } from '../helpers/hostile-texts'
import { serverAnswers } from './answers'
import './browser-parts'
import { makeFault, noFaults, noTasks } from './checkins/make-task'
import {
  makeAttempt,
  makeRequest,
  opened as openedRequest,
  listOf as requestsOf,
} from './faces/make-request'
import { makeCheckIn, makeOutside } from './make-check-in'
import { OFFICES, listOf, makePerson } from './people/make-person'
import { makeContainer } from './ui/map/make-container'

jest.mock('../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../console/http/follow-live', () => ({ followLive: () => () => {} }))
jest.mock('../../console/ui/map/tiles', () => ({ tiles: null }))
jest.mock('../../console/checkins/map/place-map', () => ({ __esModule: true, default: () => null }))

const open = async (page: ReactElement, at = '/') => {
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      {page}
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

/** All are there, letter by letter, and nothing came of them. */
async function areOnlyTexts(texts: readonly string[]) {
  await waitFor(() =>
    expect(texts.filter(text => !document.body.textContent!.includes(text))).toEqual([]),
  )
  expect([...document.querySelectorAll(HARM)].map(({ outerHTML }) => outerHTML)).toEqual([])
  expect(window).not.toHaveProperty('harmed')
}

beforeEach(() => sessionStorage.setItem('purpose', 'verify-finding'))

describe('what somebody writes to do harm is text at the desk', () => {
  it('as words and a device beside a request for identity', async () => {
    const id = '0a'.repeat(12)
    const [text] = HOSTILE_TEXTS
    const request = makeRequest(id, { personName: text!, words: HOSTILE_TEXTS.join(' ') })
    const attempts = [makeAttempt('a1', { device: HOSTILE_TEXTS.join(' '), pictureIds: [] })]
    serverAnswers({
      'faces.list': requestsOf([request]),
      'faces.open': openedRequest(request, { attempts, enrolledPictureId: null }),
      'organisation.list': OFFICES,
    })
    await open(<FacesPage />)
    await areOnlyTexts(HOSTILE_TEXTS)
  })

  it('as a name and an office in the list of persons', async () => {
    const people = HOSTILE_TEXTS.map((text, at) =>
      makePerson(`${at}`, { name: text, officeName: text }),
    )
    serverAnswers({ 'people.list': listOf(people), 'organisation.list': OFFICES })
    await open(<PeoplePage />)
    await areOnlyTexts(HOSTILE_TEXTS)
  })

  it.each([
    ['name', (text: string) => ({ personName: text, officeName: text })],
    ['article of a finding', findingOf],
    ['answer to a finding', answerTo],
    [
      'note of a review',
      (text: string) => ({
        review: { outcome: 'accepted' as const, note: text, marks: [], byName: text, at: MORNING },
      }),
    ],
  ])('in the queue, as %s', async (_, changes) => {
    for (const text of HOSTILE_TEXTS) {
      const checkIn = makeOutside('a', changes(text))
      serverAnswers(queueOf(checkIn))
      const list = checkIn.review ? 'reviewed' : 'attention'
      await open(<QueuePage />, `/queue?list=${list}`)
      await areOnlyTexts([text])
      cleanup()
    }
  })

  it('as the words of a fault', async () => {
    const faults = HOSTILE_TEXTS.map((words, at) =>
      makeFault(`${at}a`, { personName: words, words }),
    )
    serverAnswers({
      'tasks.list': noTasks,
      'faults.list': { ...noFaults, faults },
      'organisation.list': OFFICES,
    })
    await open(<TasksPage />, '/tasks?list=faults')
    await areOnlyTexts(HOSTILE_TEXTS)
  })
})

describe.each(HOSTILE_TEXTS.map(text => [JSON.stringify(text).slice(0, 40), text]))(
  'on the map %s is text',
  (_, text) => {
    const about = (changes: Partial<CheckIn>, count: number, sign: string) => {
      const container = makeContainer()
      const [onSelect, onView] = [jest.fn(), jest.fn()]
      const drawing = drawMap({ container, tiles: null, words: mapWords, onSelect, onView })
      drawing.showBoundaries([BOUNDARY])
      const many = Array.from({ length: count }, (_, at) => makeCheckIn(`${at}`, changes))
      drawing.showCheckIns(many, null)
      const shown = container.querySelector(sign)!
      fireEvent.mouseOver(shown)
      const texts = [shown.textContent, container.querySelector('.leaflet-tooltip')!.textContent]
      const harm = [...container.querySelectorAll(HARM)].map(({ outerHTML }) => outerHTML)
      drawing.remove()
      container.remove()
      return { texts, harm }
    }

    it.each([
      ['the name of a person', { personName: text }, 1, '.marker'],
      ['the name of an office', { officeName: text }, 40, '.group'],
    ])('as %s, beside the sign and above it', (_, changes, count, sign) => {
      const { texts, harm } = about(changes, count, sign)
      expect(texts).toEqual([expect.stringContaining(text), expect.stringContaining(text)])
      expect(harm).toEqual([])
    })
  },
)

const MORNING = '2026-11-24T01:00:00.000Z'

const queueOf = (checkIn: CheckIn) => ({
  'checkins.queue': {
    checkIns: [checkIn],
    next: null,
    counts: { attention: 1, awaiting: 0 },
    abilities: { review: true },
  },
  'checkins.open': { checkIn, fixes: [], datum: 'wgs84', abilities: { review: true } },
  'organisation.list': OFFICES,
  'places.list-boundaries': { boundaries: [], abilities: { add: false } },
  'tasks.list': noTasks,
})

const BOUNDARY = {
  organisationId: '532527',
  name: '泸西县',
  version: 1,
  level: 'county' as const,
  errorMetres: 600,
  source: '测试',
  outline: [
    [
      [
        [103.5, 24.3],
        [104, 24.3],
        [104, 24.8],
        [103.5, 24.8],
        [103.5, 24.3],
      ],
    ],
  ] as [number, number][][][],
}

function findingOf(article: string) {
  const facts = { place: article }
  return { findings: [{ code: 'in-forbidden-place' as const, article, facts }] }
}

function answerTo(words: string) {
  return { answers: [{ code: 'outside-home-county' as const, words, at: MORNING }] }
}
