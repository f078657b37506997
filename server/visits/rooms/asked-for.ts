import { Refusal } from '../../platform/errors'
import { type Visit, visitById } from './visit'

/** A visit is nobody's business but theirs whom it concerns: to others it is not there. */
export async function visitFor(id: string, may: (visit: Visit) => boolean): Promise<Visit> {
  const visit = await visitById(id)
  if (!visit || !may(visit)) throw new Refusal(404, 'no-such-visit')
  return visit
}

/** A seat is taken by a session, so that it goes with it. */
export function sessionOf(sessionId: string | undefined): string {
  if (sessionId === undefined) throw new Refusal(401, 'sign-in-first')
  return sessionId
}
