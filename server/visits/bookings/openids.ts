import { type OpenidFor, openidOfPerson } from '../../messages/prompts.chores'
import type { Vault } from '../../platform/vault'
import { openidOfRelative } from '../relatives/relatives.model'

/** Of visits relatives are told, of all else persons. @param vault - opens a relative's account. */
export const openidsWith =
  (vault: Vault): OpenidFor =>
  (topic, id) =>
    topic === 'visit' ? openidOfRelative(id, vault) : openidOfPerson(topic, id)
