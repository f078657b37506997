import { pageOf, readCursor } from '../platform/cursor'
import { type StoredEnrolment, Enrolments } from './enrolments.model'
import type { Scope } from './faces.policy'

/** A picture that waits for an officer, and whose it is. */
export interface WaitingPicture extends Pick<StoredEnrolment, 'id' | 'personId' | 'at'> {
  personName: string
  officeId: string
}

/** What happened, as the outbox says it. */
export const FACE_PICTURE_CHANGED = 'face-picture'

/** What the outbox is told of a picture that was handed in, or answered. */
export const pictureNews = (
  { id }: Pick<StoredEnrolment, 'id'>,
  within: readonly string[],
  why: 'proposed' | 'answered',
  at: Date,
) => ({
  _id: `${FACE_PICTURE_CHANGED}:${id}:${why}`,
  kind: FACE_PICTURE_CHANGED,
  subjectId: id,
  within,
  at,
})

type Which = { officeId?: string | undefined }

/** Few wait at any time, so that each can be asked whose it is. */
const ownedWithin = ({ within }: NonNullable<Scope>, { officeId }: Which) => [
  { $lookup: { from: 'people', localField: 'personId', foreignField: '_id', as: 'file' } },
  { $unwind: '$file' },
  {
    $match: { 'file.within': within, ...(officeId !== undefined && { 'file.officeId': officeId }) },
  },
]

/** Pictures that wait, oldest first. @param after - where the page before ended. */
export async function proposalPage(
  scope: Scope,
  { after, ...which }: Which & { after?: string | undefined },
  limit: number,
): Promise<{ proposals: WaitingPicture[]; next: string | null }> {
  if (!scope) return { proposals: [], next: null }
  const from = readCursor(after)
  const rows = await Enrolments.aggregate<WaitingPicture>([
    {
      $match: {
        state: 'proposed',
        ...(from && { $or: [{ at: { $gt: from.at } }, { at: from.at, _id: { $gt: from.id } }] }),
      },
    },
    { $sort: { state: 1, at: 1, _id: 1 } },
    // The face itself is not carried along.
    { $project: { personId: 1, at: 1 } },
    ...ownedWithin(scope, which),
    { $limit: limit + 1 },
    {
      $project: {
        ...{ _id: 0, id: '$_id', personId: 1, at: 1 },
        ...{ personName: '$file.name', officeId: '$file.officeId' },
      },
    },
  ])
  const { page, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }))
  return { proposals: page, next }
}

/** How many pictures wait for an officer. */
export async function countProposals(scope: Scope, which: Which): Promise<number> {
  if (!scope) return 0
  const [counted] = await Enrolments.aggregate<{ count: number }>([
    { $match: { state: 'proposed' } },
    { $project: { personId: 1 } },
    ...ownedWithin(scope, which),
    { $count: 'count' },
  ])
  return counted?.count ?? 0
}
