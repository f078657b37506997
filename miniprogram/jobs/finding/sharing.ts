import type { Offer } from '#shared/jobs/browsing.contract'
import { sharedTitle } from './offer.words'

/**
 * What is handed on: a page that anybody may open, by the number of the offer. Nothing names the
 * person, the office, or from where it was opened.
 */
export const sharedAs = (offer: Pick<Offer, 'id' | 'title' | 'pay'>) => ({
  title: sharedTitle(offer),
  path: `/jobs/pages/shared?id=${offer.id}`,
})
