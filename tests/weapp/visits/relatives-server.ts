import { nameCompanion } from '#shared/visits/relatives/companions.contract'
import { completeKinship, submitKinship } from '#shared/visits/relatives/kinships.contract'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { sendProof } from '#shared/visits/relatives/proofs.contract'
import {
  type OwnRelative,
  answerRelativeNotice,
  changeOwnRelative,
  registerRelative,
} from '#shared/visits/relatives/relatives.contract'
import type { Contract } from '#shared/endpoint'
import { NOW, ok, problem, refusal } from '../answers'
import type { Answer, Asked, Server } from '../phone'
import { SESSION, companionWith, kinshipWith } from './bookings-server'

/** What the server knows of the relative, unless a test says otherwise. */
export const ownWith = (rest: Partial<OwnRelative> = {}): OwnRelative => ({
  ...{ id: 'r1', name: '王秀英', idNumberMasked: '990102********0019' },
  ...{ phoneMasked: '138****0001', countyId: '532527', countyName: '泸西县' },
  ...{ countyPhone: '0873-6600010', documentExpiresDay: null },
  identity: { state: 'none', by: null, at: null },
  identityWays: ['desk'],
  answers: { version: 1, identityCheck: true, at: NOW },
  ...{ asksNotice: false, registeredAt: NOW },
  ...rest,
})

/** A server that knows one relative, or nobody yet; what it is asked must keep the contract. */
export class FakeRelatives {
  registered = true
  own = ownWith()
  kinships: OwnKinship[] = []
  looks: unknown[] = []
  companions = [companionWith()]
  /** What it was asked, by path. */
  asked: { path: string; data: Record<string, unknown> }[] = []
  /** Pictures that do not arrive. */
  losesPictures = false

  server: Server = ({ url, data }: Asked) => {
    const path = new URL(url).pathname.replace('/api', '')
    this.asked.push({ path, data })
    return this.answer(path, data)
  }

  questions = (path: string) => this.asked.filter(one => one.path === path).map(({ data }) => data)

  private kept(contract: Contract, data: unknown): boolean {
    const parsed = contract.input.safeParse(data)
    if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues))
    return true
  }

  private answer(path: string, data: Record<string, unknown>): Answer | null {
    switch (path) {
      case '/visits/relative-sessions':
        return this.registered ? ok(SESSION) : refusal(problem('no-relative-account', 403))
      case '/visits/counties':
        return ok({ counties: [{ id: '532527', name: '泸西县', phone: '' }], noticeVersion: 1 })
      case '/visits/relatives':
        this.registered = this.kept(registerRelative, data)
        return ok({ ...SESSION, relativeName: data.name })
      case '/visits/relatives/own':
        return ok(this.own)
      case '/visits/relatives/answers':
        this.kept(answerRelativeNotice, data)
        this.own = ownWith({ answers: { ...this.own.answers, ...data } })
        return ok(this.own)
      case '/visits/relatives/changes':
        this.kept(changeOwnRelative, data)
        return ok(this.own)
      case '/visits/relatives/looks':
        return ok({ looks: this.looks, next: null })
      case '/visits/relatives/closed':
        return ok({ closedAt: NOW, withdrawn: 1 })
      case '/visits/prisons/search':
        return ok({ prisons: [{ id: 'prison-1', name: '滇东监狱' }], next: null })
      case '/visits/kinships/own':
        return ok({ kinships: this.kinships, now: NOW })
      case '/visits/proofs':
        if (this.losesPictures) return null
        this.kept(sendProof, data)
        return ok({ ...data, sentAt: NOW, kept: true })
      case '/visits/kinships':
        this.kept(submitKinship, data)
        return ok(this.add({ prisonerName: String(data.prisonerName), state: 'submitted' }))
      case '/visits/kinships/completed':
        this.kept(completeKinship, data)
        this.kinships = []
        return ok(this.add({ state: 'submitted', rev: 3 }))
      case '/visits/companions':
        if (data.attemptId !== undefined) {
          this.kept(nameCompanion, data)
          this.companions.push(companionWith({ id: 'c2', name: String(data.name), state: 'named' }))
        }
        return ok(
          data.attemptId === undefined ? { companions: this.companions } : this.companions.at(-1),
        )
      case '/visits/companions/removed':
        this.companions = this.companions.filter(({ id }) => id !== data.id)
        return ok({ removed: true })
      default:
        return refusal(problem('no-such-kinship', 404))
    }
  }

  private add(rest: Partial<OwnKinship>): OwnKinship {
    const kinship = kinshipWith({ id: `k${this.kinships.length + 1}`, ...rest })
    this.kinships = [kinship, ...this.kinships]
    return kinship
  }
}
