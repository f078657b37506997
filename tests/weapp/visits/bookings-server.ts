import type { Problem } from '#shared/ask'
import type { FoundObstacle, prepareBooking } from '#shared/visits/bookings/bookings.contract'
import type { OwnBooking, TimelineStep } from '#shared/visits/bookings/own-booking.contract'
import type { FreeDay, FreeSlot, listFreeSlots } from '#shared/visits/prisons/slots.contract'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { daysAfter, daysOfMonth } from '#shared/time/days'
import type { z } from '#shared/z'
import { NOW, ok, problem, refusal } from '../answers'
import type { Answer, Asked, Server } from '../phone'

type Prepared = z.infer<(typeof prepareBooking)['reply']>
/** Of the questions that are looked into. */
interface Data {
  id: string
  month: string
  which: string | undefined
  attemptId: string
  slotId: string | null | undefined
  answers: { rather: string }
}
type Free = z.infer<(typeof listFreeSlots)['reply']>

const DESK = '0873-6600010'
const PRISON = '0871-6600020'

/** 10:00 in China. */
export const slotOn = (day: string, free = 1): FreeSlot => ({
  ...{ id: `slot-${day}`, startsAt: `${day}T02:00:00.000Z`, minutes: 30, free },
})

/** An accepted kinship, unless a test says otherwise. */
export const kinshipWith = (rest: Partial<OwnKinship> = {}): OwnKinship => ({
  ...{ id: 'k1', attemptId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
  ...{ prisonId: 'prison-1', prisonName: '滇东监狱', prisonerName: '李大山', prisonerNumber: null },
  ...{ kin: 'parent', state: 'accepted', reason: null, words: '', proofs: [], history: [] },
  ...{ submittedAt: NOW, stateAt: NOW, expiresDay: null, countyName: '泸西县司法局' },
  ...{ countyPhone: DESK, rev: 1 },
  ...rest,
})

export const companionWith = (rest: Partial<Companion> = {}): Companion => ({
  ...{ id: 'c1', kinshipId: 'k1', name: '李小山', idNumberMasked: '990101********0011' },
  ...{ kin: 'child', isMinor: false, guardian: false, documentExpiresDay: null },
  ...{ state: 'verified', reason: null, words: '', proofs: [], namedAt: NOW, rev: 1 },
  ...rest,
})

const stepWith = (rest: Partial<TimelineStep>): TimelineStep => ({
  ...{ id: `t-${rest.state}-${rest.when}`, state: 'submitted', when: 'now', at: NOW, by: null },
  ...{ reason: null, words: '' },
  ...rest,
})

/** A request that lies at the desk, unless a test says otherwise. */
export const bookingWith = (rest: Partial<OwnBooking> = {}): OwnBooking => ({
  ...{
    id: 'b1',
    number: '1129-4821',
    attemptId: 'x',
    kinshipId: 'k1',
    prisonerName: '李大山',
    prisonId: 'prison-1',
  },
  ...{ prisonName: '滇东监狱', prisonPhone: PRISON, deskPhone: DESK, type: 'remote-bureau' },
  ...{ place: 'bureau', state: 'submitted', stateAt: NOW, startsAt: '2026-12-02T02:00:00.000Z' },
  ...{ minutes: 30, companions: [], needs: [], interpreter: null, room: null },
  ...{ holdUntil: '2026-11-26T10:00:00.000Z', before: null, lateMinutes: 15, attention: [] },
  ...{ replacementOf: null, replacedBy: null, todo: 'wait-for-desk' },
  timeline: [
    stepWith({ state: 'submitted' }),
    stepWith({ state: 'forwarded', when: 'expected', at: null, by: '2026-11-27' }),
    stepWith({ state: 'approved', when: 'expected', at: null }),
  ],
  can: { withdraw: true, reschedule: true, complete: false, enter: false },
  ...rest,
})

/** The prison has said yes, and there is a room. */
export const approvedWith = (rest: Partial<OwnBooking> = {}): OwnBooking =>
  bookingWith({
    ...{ state: 'approved', todo: 'come-to-bureau', holdUntil: null },
    room: {
      ...{ name: '会见室一', address: '泸西县文化路 1 号', directions: '坐 2 路车到司法局' },
      ...{ id: 'room-1', phone: '0873-6600011', access: ['wheelchair'] },
      point: { latitude: 24.532, longitude: 103.766 },
    },
    timeline: [
      stepWith({ state: 'submitted', when: 'done' }),
      stepWith({ state: 'forwarded', when: 'done' }),
      stepWith({ state: 'approved' }),
    ],
    ...rest,
  })

/** The desk has given it back. */
export const returnedWith = (rest: Partial<OwnBooking> = {}): OwnBooking =>
  bookingWith({
    ...{ state: 'returned', todo: 'complete' },
    timeline: [
      stepWith({ state: 'submitted', when: 'done' }),
      stepWith({ state: 'returned', reason: 'proof-unclear', words: '第二张看不清' }),
    ],
    can: { withdraw: true, reschedule: true, complete: true, enter: false },
    ...rest,
  })

/** What a county's and a prison's desk say of visits, as a relative's phone meets it. */
export class FakeBookings {
  kinships: OwnKinship[] = [kinshipWith()]
  companions: Companion[] = []
  bookings: OwnBooking[] = []
  /** Days on which one can come; all others have no visits. */
  free: FreeSlot[] = [slotOn('2026-12-02'), slotOn('2026-12-09')]
  /** Days that are something else. */
  days: Partial<FreeDay>[] = []
  firstDay: string | null = '2026-12-01'
  obstacles: FoundObstacle[] = []
  prepared: Partial<Prepared> = {}
  refuses: Record<string, Problem> = {}
  /** So many answers to what is sent, not to what is read, still get lost on the way back. */
  losesAnswers = 0
  /** What arrived, by path. */
  readonly sent: Record<string, unknown[]> = {}

  /** The whole server, for a phone on which a relative is signed in. */
  readonly server: Server = asked => {
    const path = asked.url.split('/api')[1] ?? ''
    const answer = this.answerTo(path, asked)
    return this.losesAnswers > 0 && asked.method === 'POST' && this.losesAnswers-- ? null : answer
  }

  private answerTo(path: string, asked: Asked): Answer {
    if (path === '/visits/relative-sessions') return ok(SESSION)
    if (asked.header.authorization !== `Bearer ${SESSION.token}`) {
      return refusal(problem('sign-in-first', 401))
    }
    const refused = this.refuses[path]
    if (refused) return refusal(refused)
    const data = asked.data as unknown as Data
    if (asked.method === 'POST') (this.sent[path] ??= []).push(data)
    return (
      this.read(path, data) ?? this.act(path, data) ?? refusal(problem('no-such-endpoint', 404))
    )
  }

  private read(path: string, data: Data): Answer | undefined {
    switch (path) {
      case '/visits/kinships/own':
        return ok({ kinships: this.kinships, now: NOW })
      case '/visits/companions':
        return ok({ companions: this.companions })
      case '/visits/slots/free':
        return ok(this.month(data.month))
      case '/visits/bookings/own':
        return ok({ bookings: this.listed(data.which), next: null, now: NOW })
      case '/visits/bookings/own/one': {
        const booking = this.bookings.find(({ id }) => id === data.id)
        return booking ? ok({ booking, now: NOW }) : refusal(problem('no-such-booking', 404))
      }
      case '/visits/prompts':
        return ok({ topic: 'visit', standing: 'used-up', left: 0, templateId: 'T1' })
      default:
        return undefined
    }
  }

  private act(path: string, data: Data): Answer | undefined {
    switch (path) {
      case '/visits/bookings/preparations':
        return ok(this.prepare(data))
      case '/visits/bookings':
      case '/visits/bookings/waiting':
        return ok(this.take(data))
      case '/visits/bookings/withdrawals':
        return ok(
          this.change(data.id, { state: 'withdrawn', todo: 'nothing', can: NOTHING_CAN_BE_DONE }),
        )
      case '/visits/bookings/reschedulings':
        this.change(data.id, { state: 'rescheduled', can: NOTHING_CAN_BE_DONE })
        return ok(this.add({ id: 'b2', startsAt: this.slot(data.slotId)?.startsAt ?? null }))
      case '/visits/bookings/completions':
        return ok(this.change(data.id, bookingWith()))
      default:
        return undefined
    }
  }

  /** Sent twice is taken once. */
  private take({ attemptId, slotId }: Data): OwnBooking {
    const known = this.bookings.find(booking => booking.attemptId === attemptId)
    if (known) return known
    const startsAt = this.slot(slotId)?.startsAt ?? null
    return this.add({
      ...{ id: `b${this.bookings.length + 1}`, attemptId, startsAt },
      ...(startsAt === null && { state: 'waiting', before: 2, todo: 'stand-in-line' }),
    })
  }

  private add(rest: Partial<OwnBooking>): OwnBooking {
    const booking = bookingWith(rest)
    this.bookings.push(booking)
    return booking
  }

  private change(id: string, rest: Partial<OwnBooking>): OwnBooking {
    const changed = { ...this.bookings.find(booking => booking.id === id)!, ...rest, id }
    this.bookings = this.bookings.map(booking => (booking.id === id ? changed : booking))
    return changed
  }

  private slot = (id: Data['slotId']) => this.free.find(slot => slot.id === id)

  private listed(which: string | undefined) {
    return this.bookings.filter(({ can, state }) =>
      which === 'over'
        ? !can.withdraw && state !== 'approved'
        : can.withdraw || state === 'approved',
    )
  }

  private month(month: string): Free {
    const first = `${month}-01`
    const days = Array.from({ length: daysOfMonth(first) }, (_, after): FreeDay => {
      const day = daysAfter(first, after)
      const slots = this.free.filter(({ startsAt }) => startsAt.startsWith(day))
      const said = this.days.find(one => one.day === day)
      return { day, state: slots.length > 0 ? 'free' : 'no-visits', words: '', slots, ...said }
    })
    return { days, firstDay: this.firstDay, lastDay: null, nearest: this.free[0] ?? null }
  }

  private prepare({ answers, slotId }: Data): Prepared {
    const inPerson = answers.rather === 'go-there'
    const untimely = this.obstacles.filter(({ code }) => slotId !== null || !OF_A_TIME.has(code))
    return {
      type: inPerson ? 'in-person' : 'remote-bureau',
      because: inPerson ? ['rather-goes'] : ['prison-wants-bureau'],
      obstacles: untimely,
      isFirst: true,
      prison: {
        ...{ id: 'prison-1', name: '滇东监狱', phone: PRISON, address: '滇东路 9 号' },
        ...{ hasAccounts: true, externalLink: null },
      },
      ...{ earliestDay: this.firstDay, latestDay: null, maxPersons: 3, minutes: 30 },
      ...{ leftThisMonth: 1, lateMinutes: 15, isFree: true },
      desk: { name: '泸西县司法局', phone: DESK, address: '文化路 1 号' },
      ...this.prepared,
    }
  }
}

const OF_A_TIME: ReadonlySet<string> = new Set(['too-soon', 'month-used-up', 'slot-over'])

const NOTHING_CAN_BE_DONE = { withdraw: false, reschedule: false, complete: false, enter: false }

/** A relative who is signed in for long. */
export const SESSION = {
  ...{ token: 'relative-token', expiresAt: '2099-01-01T00:00:00.000Z', refreshToken: 'r' },
  ...{ relativeId: 'r1', relativeName: '王秀英', countyName: '泸西县司法局', countyPhone: DESK },
}
