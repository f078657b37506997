import type { OwnClass } from '#shared/courses/attendance.contract'
import { NOW, ok, problem, refusal } from './answers'
import type { Answer, Asked } from './phone'

const after = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

/** A class that can be signed at now, unless a test says otherwise. */
export const ownClass = (changes: Partial<OwnClass> = {}): OwnClass => ({
  ...{ id: 'c1', title: '外出请假怎么办', text: '请带身份证。', materials: [], lessons: [] },
  place: {
    ...{ kind: 'place', name: '司法所二楼', latitude: 24.53, longitude: 103.77 },
    radiusMetres: 150,
  },
  ...{ from: after(10), until: after(70), opensAt: after(-20), closesAt: after(100) },
  ...{ officeName: '中枢镇司法所', officePhone: '0873-0000000', cancelledBecause: null },
  ...{ state: 'invited', signedIn: null, signedOut: null, explanation: '', settled: null },
  ...{ maySign: 'in', ...changes },
})

/** What a county's server says of classes, as the phone meets it. */
export class FakeClasses {
  coming: OwnClass[] = []
  past: OwnClass[] = []
  /** The only code that is right. */
  code = '0826'
  readonly signed: Asked['data'][] = []

  /** @returns undefined for what is no question about classes. */
  answer(path: string, { data }: Asked): Answer | null | undefined {
    switch (path) {
      case '/classes/own':
        return ok({
          classes: data?.list === 'past' ? this.past : this.coming,
          ...{ next: null, now: NOW },
        })
      case '/classes/signatures':
        return this.sign(data)
      case '/classes/explanations':
        this.past = this.past.map(one => ({ ...one, explanation: String(data.words) }))
        return ok(this.past[0])
      default:
        return undefined
    }
  }

  private sign(data: Asked['data']): Answer {
    const one = this.coming[0]!
    if (data.code !== null && data.code !== this.code) {
      return refusal(problem('wrong-class-code', 409))
    }
    this.signed.push(data)
    const signature = {
      ...{ at: NOW, distanceMetres: data.code === null ? 120 : null },
      ...(data.code === null
        ? { way: 'place' as const, verdict: 'inside' as const }
        : { way: 'code' as const, verdict: null }),
    }
    this.coming = [
      data.which === 'in'
        ? { ...one, state: 'in', signedIn: signature, maySign: 'out' }
        : { ...one, state: 'out', signedOut: signature, maySign: null },
    ]
    return ok(this.coming[0])
  }
}
