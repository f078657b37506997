import { type Person, personById } from '../people/people.model'
import { Refusal } from '../platform/errors'

/** The person who asks. @throws {Refusal} 404 when the case has been closed meanwhile. */
export async function self(personId: string): Promise<Person> {
  const person = await personById(personId)
  if (!person) throw new Refusal(404, 'case-closed')
  return person
}
