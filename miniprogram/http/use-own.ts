import { useSession } from '../account/session.store'
import { type Outbox, isForeign } from './outbox'

type Held<Draft extends { attemptId: string; takenAt: string }, Reply> = Pick<
  Outbox<Draft, Reply>,
  'drafts' | 'turned' | 'received'
>

/** What in an outbox is of the person known now, and how much in it is somebody else's. */
export function useOwn<Draft extends { attemptId: string; takenAt: string }, Reply>({
  drafts,
  turned,
  received,
}: Held<Draft, Reply>) {
  const known = useSession(session => session.personId)
  const isOwn = (thing: { personId: string }) => !isForeign(thing, known)
  return {
    drafts: drafts.filter(isOwn),
    turned: turned.filter(isOwn),
    received: received && isOwn(received) ? received : null,
    foreign: drafts.length - drafts.filter(isOwn).length,
  }
}
