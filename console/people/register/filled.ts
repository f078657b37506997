import type { Category } from '#shared/checkins/categories.contract'
import { type TermsTyped, termsTyped } from '../../ui/plans/editor/draft'

/** What the form holds. */
export interface Filled {
  name: string
  idNumber: string
  phone: string
  officeId: string
  category: Category | null
  /** Whether the person gets a plan of their own. */
  ownPlan: boolean
  terms: TermsTyped
}

/** A form that nobody has filled in. */
export const BLANK: Filled = {
  name: '',
  idNumber: '',
  phone: '',
  officeId: '',
  category: null,
  ownPlan: false,
  terms: termsTyped(null),
}
