import type { Posting, PostingContent } from '#shared/jobs/postings.contract'

/** A posting as it is typed: numbers may still be missing. */
export interface Draft {
  employerId: string
  title: string
  kind: PostingContent['kind']
  saysPay: boolean
  payFrom: number | null
  payTo: number | null
  payPeriod: NonNullable<PostingContent['pay']>['period']
  shift: PostingContent['shift']
  hoursADay: number | null
  daysAWeek: number | null
  townshipId: string
  address: string
  point: PostingContent['place']['point']
  skills: PostingContent['skills']
  insurance: PostingContent['insurance']
  lodging: PostingContent['lodging']
  deadline: string
  places: number | null
  description: string
  contactName: string
  contactPhone: string
}

export const BLANK: Draft = {
  ...{ employerId: '', title: '', kind: 'full-time', shift: 'day', townshipId: '', address: '' },
  ...{ saysPay: true, payFrom: null, payTo: null, payPeriod: 'month', hoursADay: 8, daysAWeek: 5 },
  ...{ point: null, skills: [], lodging: 'none', deadline: '', places: 1, description: '' },
  insurance: ['pension', 'medical', 'injury', 'unemployment', 'maternity'],
  ...{ contactName: '', contactPhone: '' },
}

/** What stands in a posting, to be typed over. */
export const draftOf = (posting: Posting): Draft => ({
  employerId: posting.employerId,
  title: posting.title,
  kind: posting.kind,
  saysPay: posting.pay !== null,
  payFrom: posting.pay?.from ?? null,
  payTo: posting.pay?.to ?? null,
  payPeriod: posting.pay?.period ?? 'month',
  shift: posting.shift,
  hoursADay: posting.hours?.aDay ?? null,
  daysAWeek: posting.hours?.daysAWeek ?? null,
  townshipId: posting.place.townshipId,
  address: posting.place.text,
  point: posting.place.point,
  skills: posting.skills,
  insurance: posting.insurance,
  lodging: posting.lodging,
  deadline: posting.deadline ?? '',
  places: posting.places,
  description: posting.description,
  contactName: posting.contact.name,
  contactPhone: posting.contact.phone,
})

/** What is sent: what is missing the server finds missing. */
export function contentOf(draft: Draft): PostingContent {
  const { saysPay, payFrom, payTo, hoursADay, daysAWeek } = draft
  const from = payFrom ?? payTo ?? 0
  return {
    employerId: draft.employerId,
    title: draft.title,
    kind: draft.kind,
    pay: saysPay ? { from, to: payTo ?? from, period: draft.payPeriod } : null,
    shift: draft.shift,
    hours: hoursADay && daysAWeek ? { aDay: hoursADay, daysAWeek } : null,
    place: { townshipId: draft.townshipId, text: draft.address, point: draft.point },
    skills: draft.skills,
    insurance: draft.insurance,
    lodging: draft.lodging,
    deadline: draft.deadline || null,
    places: draft.places ?? 0,
    description: draft.description,
    contact: {
      name: draft.contactName,
      phone: draft.contactPhone.replaceAll(/\s/g, ''),
    },
  }
}
