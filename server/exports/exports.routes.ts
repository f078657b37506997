import * as contract from '#shared/exports/exports.contract'
import {
  askExport,
  countExport,
  decideExport,
  fetchExport,
  listBulkReads,
  listExportsToDecide,
  listOwnExports,
} from '#shared/exports/exports.endpoints'
import { EXPORT_LIMITS } from '#shared/exports/exports.rules'
import { staffNamed } from '../account/staff.model'
import { organisationNames } from '../organisation/organisation.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { bulkReadsWithin } from './bulk-reads.model'
import { type By, ask, countWanted, decide } from './exports.actions'
import { type StoredExport, exportById, exportsAskedBy, exportsToDecide } from './exports.model'
import {
  abilitiesOf,
  decidedScopeOf,
  isOwn,
  mayDecide,
  mayFetch,
  watchedBy,
} from './exports.policy'
import { fetchOnce } from './fetch.actions'
import { presentExports } from './present'

const PAGE = 20
const HOUR = 3600_000

export const exportRoutes = [
  /** An official learns how many check-ins an export would hold. */
  implement(
    countExport,
    contract.countExport,
  )(async ({ input, actor, outside }) => countWanted(input, { actor, now: outside.now() })),

  /** An official asks for an export. */
  implement(
    askExport,
    contract.askExport,
  )(async ({ input, actor, outside }) => {
    const by = { actor, now: outside.now() }
    return presented(await ask(input, by), by)
  }),

  /** An official reads what became of the own questions. */
  implement(
    listOwnExports,
    contract.listOwnExports,
  )(async ({ input, actor, outside }) => {
    const { exports, next } = await exportsAskedBy(actor.staffId, input.after, PAGE)
    const shown = await presentExports(exports, { actor, now: outside.now() })
    return { exports: shown, next, abilities: abilitiesOf(actor) }
  }),

  /** A functionary of the county reads what waits for a second person. */
  implement(
    listExportsToDecide,
    contract.listExportsToDecide,
  )(async ({ input, actor, outside }) => {
    const scope = decidedScopeOf(actor)
    if (!scope) return { exports: [], next: null }
    const now = outside.now()
    const askedAfter = new Date(now.getTime() - EXPORT_LIMITS.answerHours.value * HOUR)
    const wanted = { ...scope, notBy: actor.staffId, askedAfter }
    const { exports, next } = await exportsToDecide(wanted, input.after, PAGE)
    return { exports: await presentExports(exports, { actor, now }), next }
  }),

  /** A second person approves or refuses. */
  implement(
    decideExport,
    contract.decideExport,
  )(async ({ input: { id, ...answer }, actor, outside }) => {
    const asked = await exportById(id)
    if (!asked || !mayDecide(actor, asked)) throw new Refusal(404, 'no-such-export')
    if (isOwn(actor, asked)) throw new Refusal(409, 'not-your-own-export')
    const by = { actor, now: outside.now() }
    return presented(await decide(asked, answer, by), by)
  }),

  /** An official fetches what was granted. */
  implement(
    fetchExport,
    contract.fetchExport,
  )(async ({ input: { id }, actor, outside }) => {
    const asked = await exportById(id)
    if (!asked || !mayFetch(actor, asked)) throw new Refusal(404, 'no-such-export')
    const by = { actor, now: outside.now() }
    const { fetched, rows } = await fetchOnce(asked, by)
    const shown = await presented(fetched, by)
    const { askedByName: name, askedByOrganisationName: organisationName } = shown
    return { export: shown, rows, mark: { name, organisationName, at: by.now.toISOString() } }
  }),

  /** An administrator reads who was shown more than work explains. */
  implement(
    listBulkReads,
    contract.listBulkReads,
  )(async ({ input, actor }) => {
    const { bulkReads, next } = await bulkReadsWithin(watchedBy(actor), input.after, PAGE)
    const staff = await staffNamed(bulkReads.map(({ staffId }) => staffId))
    const offices = await organisationNames([...staff.values()].map(one => one.organisationId))
    return {
      bulkReads: bulkReads.map(({ staffId, within: _, at, ...found }) => {
        const member = staff.get(staffId)
        return {
          ...found,
          name: member?.name ?? '',
          userName: member?.userName ?? '',
          organisationName: offices.get(member?.organisationId ?? '') ?? '',
          at: at.toISOString(),
        }
      }),
      next,
    }
  }),
]

const presented = async (one: StoredExport, by: By) => (await presentExports([one], by))[0]!
