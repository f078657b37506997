import * as contract from '#shared/courses/records.contract'
import * as endpoints from '#shared/courses/records.endpoints'
import type { Actor } from '#shared/endpoint'
import { staffNamed } from '../../account/staff.model'
import { organisationNames } from '../../organisation/organisation.model'
import { recordLooks } from '../../oversight/looks.model'
import { fileById, personById } from '../../people/people.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { sessionsById } from '../study/sessions.model'
import { shownCertificate } from './certificates.actions'
import { certificatesOf } from './certificates.model'
import { lookAt, presentFindings } from './findings.actions'
import { unusualOf } from './findings.model'
import { gather } from './gathering'
import { recordPaper } from './paper/record-paper'
import { progressPage, progressRows } from './progress'
import { mayExportProgress, mayLookAt, mayReadRecord, recordScopeOf } from './records.policy'

const PAGE = 50

/** So many are handed out at once. */
const MOST_EXPORTED = 500

type Reader = Extract<Actor, { role: 'officer' | 'procurator' }>

/** How far people are. */
export const progressRoutes = [
  /** An official reads how far people are. */
  implement(
    endpoints.listProgress,
    contract.listProgress,
  )(async ({ input: { list, search, officeId, after }, actor, outside }) => {
    const asked = { scope: recordScopeOf(actor), officeId, search, after }
    const page = await progressPage(asked, list, { now: outside.now(), limit: PAGE })
    return { ...page, abilities: { export: mayExportProgress(actor) } }
  }),

  /** An official takes the list away; everybody in it is told. */
  implement(
    endpoints.exportProgress,
    contract.exportProgress,
  )(async ({ input: { list, search, officeId, purpose }, actor, outside }) => {
    if (!mayExportProgress(actor)) throw new Refusal(403, 'wrong-role')
    const at = outside.now()
    const asked = { scope: recordScopeOf(actor), officeId, search, after: undefined }
    const { people, next } = await progressPage(asked, list, { now: at, limit: MOST_EXPORTED })
    const { staffId } = actor
    await recordLooks(people.map(({ id }) => ({ staffId, personId: id, purpose, at })))
    return { people, isCut: next !== null, mark: await markOf(actor, at) }
  }),
]

/** What officials read of one person's study. */
export const recordRoutes = (vault: Vault) => [
  /** An official reads what somebody has studied; that is told to the person. */
  implement(
    endpoints.openRecord,
    contract.openRecord,
  )(async ({ input: { personId, purpose }, actor, outside }) => {
    const person = await personById(personId)
    if (!person || !mayReadRecord(actor, person)) throw new Refusal(404, 'no-such-person')
    const now = outside.now()
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: now }])
    const [{ record }, [row], unusual, certificates] = await Promise.all([
      gather(personId),
      progressRows([person], now),
      unusualOf([personId]),
      certificatesOf(personId),
    ])
    return {
      record,
      row: row!,
      findings: await presentFindings(unusual),
      certificates: certificates.map(shownCertificate),
      abilities: { look: mayLookAt(actor, person) },
    }
  }),

  /** An official gets the record for the file. */
  implement(
    endpoints.readRecordDocument,
    contract.readRecordDocument,
  )(async ({ input: { personId, purpose }, actor, outside }) => {
    const file = await fileById(personId, vault)
    if (!file || !mayReadRecord(actor, file)) throw new Refusal(404, 'no-such-person')
    const at = outside.now()
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at }])
    const [{ record }, [row], unusual, mark] = await Promise.all([
      gather(personId),
      progressRows([file], at),
      unusualOf([personId]),
      markOf(actor, at),
    ])
    const findings = await presentFindings(unusual)
    return recordPaper({ file, record, row: row!, findings, mark })
  }),

  /** An officer notes that something unusual was looked at. */
  implement(
    endpoints.lookAtFinding,
    contract.lookAtFinding,
  )(async ({ input: { id, note }, actor, outside }) => {
    const [session] = await sessionsById([id])
    const isUnusual = (session?.ended?.findings.length ?? 0) > 0
    if (!session || !isUnusual || !mayLookAt(actor, session)) {
      throw new Refusal(404, 'no-such-study-finding')
    }
    await lookAt(session, note, { staffId: actor.staffId, now: outside.now() })
    return (await presentFindings([session]))[0]!
  }),
]

/** Who took something away, and when. */
async function markOf({ staffId, organisationId }: Reader, at: Date) {
  const [staff, organisations] = await Promise.all([
    staffNamed([staffId]),
    organisationNames([organisationId]),
  ])
  return {
    name: staff.get(staffId)?.name ?? '',
    organisationName: organisations.get(organisationId) ?? '',
    at: at.toISOString(),
  }
}
