import type { QueryFilter } from 'mongoose'
import type { Audience, LegalField, Stage } from '#shared/courses/lessons.contract'
import type { TextCursor } from '../platform/cursor'
import { gramsAsked } from './lesson-search'
import { type StoredVersion, type VersionRow, Versions, beginnable } from './versions.model'

/** What somebody looks for in the catalogue. */
export interface CatalogueSearch {
  countyId: string
  audiences: readonly Audience[]
  search?: string | undefined
  field?: LegalField | undefined
  stage?: Stage | undefined
  /** Lessons that are listed elsewhere. */
  without: readonly string[]
  after?: TextCursor | null
}

const AS_SHOWN = {
  ...{ lessonId: 1, title: 1, summary: 1, field: 1, stages: 1 },
  ...{ minutes: 1, has: 1, creditableSeconds: 1 },
} as const

/** What the catalogue shows of a version. */
export type CatalogueFace = Pick<StoredVersion, 'id' | keyof typeof AS_SHOWN>

/** One page of what can be begun now, by title; one row too many when there is more. */
export async function searchCatalogue(
  asked: CatalogueSearch,
  now: Date,
  limit: number,
): Promise<CatalogueFace[]> {
  const { countyId, audiences, without, after } = asked
  const match: QueryFilter<VersionRow> = {
    countyId,
    audience: { $in: [...audiences] },
    ...wordsWanted(asked),
    ...(without.length > 0 && { lessonId: { $nin: [...without] } }),
  }
  const beyond: QueryFilter<VersionRow> = after
    ? { $or: [{ title: { $gt: after.text } }, { title: after.text, _id: { $gt: after.id } }] }
    : {}
  const rows = await Versions.find({ $and: [match, beginnable(now), beyond] }, AS_SHOWN)
    .sort({ title: 1, _id: 1 })
    .limit(limit + 1)
    .lean<(Omit<CatalogueFace, 'id'> & { _id: string })[]>()
  return rows.map(({ _id, ...face }) => ({ id: _id, ...face }))
}

type Words = Pick<CatalogueSearch, 'search' | 'field' | 'stage'>

function wordsWanted({ search, field, stage }: Words): QueryFilter<VersionRow> {
  const grams = gramsAsked(search)
  return {
    ...(field && { field }),
    ...(stage && { stages: stage }),
    ...(grams.length > 0 && { grams: { $all: grams } }),
  }
}

/** Whether a version is what somebody looks for. */
export const isWanted = (version: StoredVersion, { search, field, stage }: Words): boolean =>
  (!field || version.field === field) &&
  (!stage || version.stages.includes(stage)) &&
  gramsAsked(search).every(gram => version.grams.includes(gram))
