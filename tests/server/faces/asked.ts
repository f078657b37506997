import type { RequestState } from '#shared/faces/requests.contract'
import { requestFor } from '../../../server/faces/demand'
import { moveRequest } from '../../../server/faces/moves'
import { type PictureDraft, keepPicture } from '../../../server/faces/pictures.model'
import { keepSound } from '../../../server/faces/sounds.model'
import { personById } from '../../../server/people/people.model'
import { inTransaction } from '../../../server/platform/database'
import { KEYS, type World } from '../../helpers/world'

/** Somebody is asked, as the world's clock stands. @returns the id of the request. */
export async function asked(
  world: World,
  number: number,
  changes: Partial<Parameters<typeof requestFor>[0]> = {},
): Promise<string> {
  const person = (await personById(`demo-person-${number}`))!
  const demand = { person, why: 'draw', for: { kind: 'nothing' }, minutes: 30 } as const
  const now = world.outside.now()
  return (await inTransaction(session => requestFor({ ...demand, now, ...changes }, session))).id
}

/** A request goes on by itself, as the person's side of the server moves it. */
export const moved = (world: World, id: string, to: RequestState) =>
  inTransaction(session =>
    moveRequest(
      id,
      {
        ...{ from: ['open', 'other-way'], to, at: world.outside.now() },
        by: { kind: 'time', id: '' },
        ...(to === 'other-way' && { otherWay: 'office-visit', words: '手机坏了' }),
      },
      session,
    ),
  )

/** A picture is kept. @returns its id. */
export const kept = (world: World, personId: string, changes: Partial<PictureDraft> = {}) =>
  inTransaction(session =>
    keepPicture(
      {
        ...{ personId, attemptId: null, requestId: null, kind: 'reported' },
        jpeg: Buffer.from(`a face of ${personId}`),
        takenAt: world.outside.now(),
        ...changes,
      },
      KEYS.vault,
      session,
    ),
  )

/** Digits that somebody read aloud are kept. @returns the id of the sound. */
export const keptSound = (world: World, personId: string) =>
  inTransaction(session =>
    keepSound(
      {
        ...{ personId, attemptId: 'a'.repeat(24), requestId: 'b'.repeat(24) },
        bytes: Buffer.from(`the voice of ${personId}`),
        sound: { type: 'audio/webm', digits: '3805' },
        takenAt: world.outside.now(),
      },
      KEYS.vault,
      session,
    ),
  )
