import type { Problem } from '#shared/ask'
import type { JobArea, Offer, OfferDetails, SharedOffer } from '#shared/jobs/browsing.contract'
import type { JobMatch, Wishes } from '#shared/jobs/wishes.contract'
import type { PromptState } from '#shared/messages/prompts.contract'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked } from './phone'

export const AREAS: JobArea[] = [
  { id: 't1', name: '中枢', middle: { latitude: 24.532, longitude: 103.765 } },
  { id: 't2', name: '旧城', middle: { latitude: 24.417, longitude: 103.655 } },
]

/** Work for a welder, unless a test says otherwise. */
export const offerWith = (id: string, rest: Partial<Offer> = {}): Offer => ({
  ...{ id, employerName: '泸西顺达农机有限公司', isBase: false, title: `电焊工 ${id}` },
  ...{ kind: 'full-time', pay: { from: 4500, to: 6000, period: 'month' } },
  ...{ monthly: { from: 4500, to: 6000 }, shift: 'day', hours: { aDay: 8, daysAWeek: 6 } },
  ...{ skills: ['welding'], insurance: ['injury'], lodging: 'bed', deadline: '2026-12-31' },
  ...{ places: 2, townshipId: 't1', townshipName: '中枢', placeText: '工业园区 3 号' },
  ...{ kilometres: null, openedAt: NOW, saved: false },
  ...rest,
})

/** What a county's server says of work, as the phone meets it. */
export class FakeWork {
  on = true
  offers: Offer[] = []
  /** Where some of it is, by id. */
  points: Record<string, OfferDetails['point']> = {}
  matches: JobMatch[] = []
  wishes: Wishes | null = null
  savedAt: string | null = null
  prompt: PromptState = { topic: 'job-match', standing: 'off', left: 0, templateId: 'tmpl-1' }
  refuses: Record<string, Problem> = {}
  /** So many of a list are sent at once. */
  page = 20
  readonly saved = new Set<string>()
  seen: string[] = []
  readonly taps: string[] = []

  /** @returns undefined for what is no question about work. */
  answer(path: string, { method, data }: Asked): Answer | undefined {
    const asked = data as Record<string, never> | undefined
    const refused = this.refuses[path]
    if (refused) return refusal(refused)
    switch (`${method} ${path}`) {
      case 'GET /jobs/switch':
        return ok({ on: this.on })
      case 'GET /jobs/areas':
        return ok({ areas: AREAS })
      case 'POST /jobs/offers/searches':
        return ok(this.list(asked?.after))
      case 'POST /jobs/offers/map':
        return ok({ marks: this.marks(), total: this.offers.length })
      case 'POST /jobs/offers/looks':
        return this.open(asked!.id!)
      case 'GET /jobs/offers/shared':
        return this.shared(asked!.id!)
      case 'POST /jobs/offers/saved':
        return this.save(asked!.id!, asked!.saved!)
      case 'GET /jobs/offers/saved':
        return ok({ kept: this.kept([...this.saved]), next: null })
      case 'GET /jobs/offers/seen':
        return ok({ kept: this.kept(this.seen), next: null })
      case 'POST /jobs/offers/seen/forgotten':
        return ok({ forgotten: this.seen.splice(0).length })
      default:
        return this.answerWishes(`${method} ${path}`, asked)
    }
  }

  private answerWishes(what: string, data: Record<string, unknown> | undefined) {
    switch (what) {
      case 'GET /jobs/wishes':
        return ok(this.own())
      case 'POST /jobs/wishes':
        Object.assign(this, { wishes: data, savedAt: NOW })
        return ok(this.own())
      case 'POST /jobs/wishes/ended':
        Object.assign(this, { wishes: null, savedAt: null })
        return ok(this.own())
      case 'GET /jobs/matches':
        return ok({ ...this.fitting(), wished: this.wishes !== null })
      case 'POST /messages/prompts':
        this.taps.push(String(data!.answer))
        if (data!.answer === 'accept') this.count(this.prompt.left + 1)
        return ok(this.prompt)
      case 'POST /messages/prompts/stopped':
        this.prompt = { ...this.prompt, standing: 'off', left: 0 }
        return ok(this.prompt)
      default:
        return undefined
    }
  }

  private count(left: number) {
    this.prompt = { ...this.prompt, standing: 'on', left }
  }

  private own() {
    const { wishes, savedAt, prompt } = this
    return { wishes, savedAt, prompt }
  }

  private fitting() {
    const matches = this.wishes === null ? [] : this.matches
    return { matches, next: null, total: matches.length }
  }

  private present = (offer: Offer): Offer => ({ ...offer, saved: this.saved.has(offer.id) })

  private list(after: string | undefined) {
    const from = Number(after ?? 0)
    const offers = this.offers.slice(from, from + this.page).map(this.present)
    const isMore = this.offers.length > from + this.page
    return { offers, next: isMore ? String(from + this.page) : null, total: this.offers.length }
  }

  private marks() {
    return this.offers.map(({ id, title, employerName, pay, kilometres }) => {
      const point = this.points[id] ?? AREAS[0]!.middle
      return { id, title, employerName, pay, kilometres, point, exact: id in this.points }
    })
  }

  private open(id: string): Answer {
    const offer = this.offers.find(one => one.id === id)
    if (!offer) return refusal(problem('no-such-offer', 404))
    this.seen = [id, ...this.seen.filter(one => one !== id)]
    const details = { description: '焊接农机配件。', point: this.points[id] ?? null }
    const contact = { name: '孙师傅', phone: '0873-0000099' }
    return ok({ ...this.present(offer), ...details, contact } satisfies OfferDetails)
  }

  private shared(id: string): Answer {
    const offer = this.offers.find(one => one.id === id)
    if (!offer) return refusal(problem('no-such-offer', 404))
    const { saved: _, kilometres: __, isBase: ___, townshipId: ____, ...said } = offer
    return ok({ ...said, description: '焊接农机配件。' } satisfies SharedOffer)
  }

  private save(id: string, saved: boolean): Answer {
    if (saved) this.saved.add(id)
    else this.saved.delete(id)
    return ok({ saved })
  }

  private kept(ids: readonly string[]) {
    return ids.flatMap(id => {
      const offer = this.offers.find(one => one.id === id)
      return offer ? [{ offer: this.present(offer), open: true, at: NOW }] : []
    })
  }
}
