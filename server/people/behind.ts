import type { Actor } from '#shared/endpoint'
import { Refusal } from '../platform/errors'
import { type Person, personById } from './people.model'

type PersonActor = Extract<Actor, { role: 'person' }>

/** Goes with the actor, which is believed for seconds, and forgotten when any person changes. */
const found = new WeakMap<Actor, Person>()

/** Who acts when a person asks. */
export function actingAs(person: Person): PersonActor {
  const actor: PersonActor = { role: 'person', personId: person.id }
  found.set(actor, person)
  return actor
}

/**
 * The person who asks, as he was when his rights were looked up, some seconds ago at most: to begin
 * with. Before anything is shown or decided it is compared with what he is now.
 *
 * @throws {Refusal} 404 his case was closed meanwhile.
 */
export async function personWhoAsks(actor: PersonActor): Promise<Person> {
  const person = found.get(actor) ?? (await personById(actor.personId))
  if (!person) throw new Refusal(404, 'no-such-person')
  return person
}
