import type { TypeAnswers, TypeReason } from './bookings.contract'
import type { VisitType } from './states.contract'

/** What is known of the prison and of this installation. */
export interface TypeFacts {
  /** Where the prison lets families sit. */
  place: 'bureau' | 'phone'
  /** Whether a call can be made from the mini-program here. */
  callsOnPhone: boolean
  /** Nobody has ever visited on this kinship. */
  isFirst: boolean
}

export interface FoundType {
  type: VisitType
  /** Why it is this one, the strongest first; never empty. */
  because: TypeReason[]
}

/**
 * Finds how the visit is made. Whoever can go and would rather go is told how; everybody else gets a
 * remote visit, at the bureau unless the prison, the installation and the phone allow it at home.
 */
export function visitTypeFor(answers: TypeAnswers, facts: TypeFacts): FoundType {
  if (answers.rather === 'go-there' && answers.hard.length === 0) {
    return { type: 'in-person', because: ['rather-goes'] }
  }
  const atBureau: TypeReason[] = [
    ...(facts.place === 'bureau' ? (['prison-wants-bureau'] as const) : []),
    ...(facts.place === 'phone' && !facts.callsOnPhone ? (['no-calls-here'] as const) : []),
    ...(facts.isFirst ? (['first-visit'] as const) : []),
    ...(answers.phone === 'no' ? (['no-good-phone'] as const) : []),
  ]
  const hard: TypeReason[] = answers.hard.length > 0 ? ['journey-too-hard'] : []
  if (atBureau.length > 0) return { type: 'remote-bureau', because: [...atBureau, ...hard] }
  return { type: 'remote-phone', because: ['phone-allowed', ...hard] }
}
