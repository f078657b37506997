import type { Vault } from '../../platform/vault'
import { namedIn } from '../relatives/kinships.model'
import type { Known } from './known'

const FIELD = 'visit_bookings.search'

/** Nobody sees a space in a name or a number. */
const normal = (text: string) => text.replaceAll(/\s/g, '')

/** By which a booking is found: the names of both, and the phone. */
export function searchMarks({ file, kinship }: Known, vault: Vault): string[] {
  const secrets = file.secrets(vault)
  const texts = [secrets?.name, secrets?.phone, namedIn(kinship, vault)?.prisonerName]
  return texts.flatMap(text => (text ? vault.marks(normal(text), FIELD) : []))
}

/** What to look for when somebody types a name or a phone number. */
export const marksSought = (search: string, vault: Vault): string[] =>
  vault.marks(normal(search), FIELD)
