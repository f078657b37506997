import { randomUUID } from 'node:crypto'
import type { addCitation as addContract, KnownCitation } from '#shared/courses/editing.contract'
import type { Citation } from '#shared/courses/lessons.contract'
import * as endpoints from '#shared/courses/lessons.endpoints'
import type { Article } from '#shared/law/articles'
import type { z } from '#shared/z'
import { staffNamed } from '../account/staff.model'
import type { Organisation } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import * as model from './citations.model'
import type { StoredCitation } from './citations.model'
import { KNOWN_ARTICLES, isKnownArticle } from './known-articles'

interface By {
  staffId: string
  now: Date
}

/**
 * Which citations of a lesson were compared with the official text: those that come with the programme,
 * and those of the county that a second person looked at; in each case to the letter.
 */
export async function checkedAmong(
  citations: readonly Citation[],
  countyId: string,
): Promise<string[]> {
  const own = await model.checkedWords(
    countyId,
    citations.map(({ cite }) => cite),
  )
  const isOwn = (one: Citation) =>
    own.some(
      other =>
        other.cite === one.cite &&
        other.words === one.words &&
        other.inForceFrom === one.inForceFrom &&
        other.inForceUntil === one.inForceUntil,
    )
  const isKnown = (one: Citation) => one.inForceUntil === null && isKnownArticle(one)
  return citations.filter(one => isKnown(one) || isOwn(one)).map(({ id }) => id)
}

/** What can be cited: what comes with the programme, then what the county entered. */
export async function listedCitations(
  scope: { within: string } | null,
  { search, on }: { search?: string | undefined; on?: string | undefined },
  staffId: string,
): Promise<KnownCitation[]> {
  const own = await shownCitations(await model.citationsWithin(scope, search), staffId)
  const known = KNOWN_ARTICLES.filter(
    ({ cite, words }) => !search || cite.includes(search) || words.includes(search),
  ).map(asKnown)
  return [...known, ...own].filter(
    ({ inForceFrom, inForceUntil }) =>
      on === undefined || (inForceFrom <= on && (inForceUntil === null || on <= inForceUntil)),
  )
}

const asKnown = ({ cite, words, inForceFrom }: Article): KnownCitation => ({
  ...{ id: '', cite, words, inForceFrom, inForceUntil: null, source: '' },
  ...{ enteredBy: '', checkedBy: '', checked: true, canCheck: false },
})

async function shownCitations(
  rows: readonly StoredCitation[],
  staffId: string,
): Promise<KnownCitation[]> {
  const staff = await staffNamed(
    rows.flatMap(({ enteredBy, checked }) => [enteredBy, ...(checked ? [checked.staffId] : [])]),
  )
  return rows.map(({ id, cite, words, inForceFrom, inForceUntil, source, enteredBy, checked }) => ({
    ...{ id, cite, words, inForceFrom, inForceUntil, source },
    enteredBy: staff.get(enteredBy)?.name ?? '',
    checkedBy: checked ? (staff.get(checked.staffId)?.name ?? '') : '',
    checked: checked !== null,
    canCheck: checked === null && enteredBy !== staffId,
  }))
}

/** Enters a text of law. */
export async function enterCitation(
  asked: z.output<(typeof addContract)['input']>,
  county: Organisation,
  { staffId, now }: By,
): Promise<KnownCitation> {
  const row: StoredCitation = {
    ...{ id: randomUUID(), countyId: county.id, within: county.within, ...asked },
    ...{ enteredBy: staffId, enteredAt: now, checked: null },
  }
  await inTransaction(async session => {
    await model.addCitation(row, session)
    await recordAct(
      {
        ...{ staffId, act: endpoints.addCitation.id, subjectId: row.id, at: now },
        details: { ...asked },
      },
      session,
    )
  })
  return (await shownCitations([row], staffId))[0]!
}

/** Notes that somebody compared a text with the official one. @throws {Refusal} 409 it is his own. */
export async function approveCitation(
  citation: StoredCitation,
  { staffId, now }: By,
): Promise<KnownCitation> {
  if (citation.enteredBy === staffId) throw new Refusal(409, 'not-your-own-citation')
  return inTransaction(async session => {
    const checked = await model.noteChecked(citation.id, { staffId, at: now }, session)
    if (!checked) throw new Refusal(409, 'changed-meanwhile')
    const { cite, words } = checked
    await recordAct(
      {
        ...{ staffId, act: endpoints.checkCitation.id, subjectId: citation.id, at: now },
        details: { cite, words },
      },
      session,
    )
    return checked
  }).then(async checked => (await shownCitations([checked], staffId))[0]!)
}
