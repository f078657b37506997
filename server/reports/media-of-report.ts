import type { FieldError } from '#shared/ask'
import { MEDIA_LIMITS } from '#shared/reports/limits'
import type { ReportDraft } from '#shared/reports/reports.contract'
import type { ClientSession } from '../platform/database'
import { Refusal } from '../platform/errors'
import { type StoredMedia, mediaByIds } from './media.model'

/** Pieces as they were sent before. @throws {Refusal} 409 with those that are not whole. */
export async function mediaFor(
  { media: ids }: ReportDraft,
  personId: string,
  session: ClientSession,
): Promise<StoredMedia[]> {
  const found = new Map((await mediaByIds(ids, session)).map(one => [one.id, one]))
  const amiss = ids.flatMap((id, index) => {
    const one = found.get(id)
    const path = `media.${index}`
    if (ids.indexOf(id) !== index) return [{ path, code: 'used-already' }]
    if (one?.personId !== personId || one.keptDigest === null) return [{ path, code: 'missing' }]
    return one.reportId === null ? [] : [{ path, code: 'used-already' }]
  })
  if (amiss.length > 0) throw new Refusal(409, 'media-incomplete', amiss)
  return ids.map(id => found.get(id)!)
}

/** Of which kinds more came than may. */
export function tooMany(media: readonly StoredMedia[]): FieldError[] {
  const kinds = ['voice', 'picture', 'video'] as const
  const over = kinds.filter(
    kind => media.filter(one => one.kind === kind).length > MEDIA_LIMITS[kind].most,
  )
  return over.map(kind => ({ path: `media.${kind}`, code: 'too-big' }))
}
