import { randomUUID } from 'node:crypto'
import type { PostingImport, confirmImport } from '#shared/jobs/imports.contract'
import * as endpoints from '#shared/jobs/imports.endpoints'
import type { z } from '#shared/z'
import { staffNamed } from '../account/staff.model'
import { recordAct } from '../oversight/acts.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { permit } from './area'
import type { By } from './employers.actions'
import { mayKeepWork } from './employers.policy'
import { type ReadFile, readFile } from './import-files'
import { type StoredImport, addImport, importById, importOf, noteUndone } from './imports.model'
import { keepSteps, stepOf } from './posting-steps'
import { newPosting } from './new-postings'
import { importsInUse, postingsOfImport, removeUnused } from './postings-of.model'
import { addPostings } from './postings.model'

type Asked = z.output<(typeof confirmImport)['input']>

/**
 * Takes a table in, all of it as drafts, or nothing. The same content again gives the first import.
 *
 * @throws {Refusal} it is not what was previewed, or has faults that were not to be left out.
 */
export async function takeIn(asked: Asked, by: By): Promise<StoredImport> {
  const { actor, now, vault } = by
  const { county, digest, rows } = await readFile(asked, by)
  if (digest !== asked.digest) throw new Refusal(409, 'import-differs')
  const known = await importOf(county.id, digest)
  if (known) return known
  const good = rows.filter(({ content }) => content !== undefined)
  if (good.length === 0 || (good.length < rows.length && !asked.leaveOutBad)) {
    throw new Refusal(422, 'import-has-faults')
  }
  const taken = importFor(asked.name, { county, digest, rows, good: good.length }, by)
  const postings = good.map(({ content, employer }) => ({
    posting: newPosting(
      randomUUID(),
      content!,
      { employer: employer!, staffId: actor.staffId, now, importId: taken.id },
      { vault },
    ),
    contact: content!.contact,
  }))
  try {
    await inTransaction(async session => {
      await addImport(taken, session)
      await addPostings(
        postings.map(({ posting }) => posting),
        session,
      )
      const steps = postings.map(({ posting, contact }) =>
        stepOf(posting, { what: 'imported', staffId: actor.staffId, at: now, contact }, vault),
      )
      await keepSteps(steps, vault, session)
      await recordAct(actOf(endpoints.confirmImport.id, taken, by, ''), session)
    })
    return taken
  } catch (error) {
    // Somebody took in the very same at the same moment.
    const same = isDuplicate(error) ? await importOf(county.id, digest) : null
    if (!same) throw error
    return same
  }
}

function importFor(
  fileName: string,
  { county, digest, rows, good }: ReadFile & { good: number },
  { actor, now }: By,
): StoredImport {
  return {
    id: randomUUID(),
    countyId: county.id,
    within: county.within,
    ...{ fileName, digest },
    postings: good,
    leftOut: rows.length - good,
    at: now,
    staffId: actor.staffId,
    undoneAt: null,
    undoneBy: null,
    reason: '',
  }
}

/**
 * Takes all of an import out again, while no person has used any of it and nobody corrected any of it.
 * What it brought stays readable in the past of each posting.
 */
export async function undo(id: string, reason: string, by: By): Promise<StoredImport> {
  const { actor, now, vault } = by
  return inTransaction(async session => {
    const known = { may: mayKeepWork, unknown: 'no-such-import' } as const
    const taken = await permit(actor, await importById(id, session), known)
    if (taken.undoneAt !== null) return taken
    const postings = await postingsOfImport(id, session)
    if (postings.some(isInUse)) throw new Refusal(409, 'import-used')
    const undone = { undoneAt: now, undoneBy: actor.staffId, reason }
    const ids = postings.map(posting => posting.id)
    const isWhole = (await removeUnused(ids, session)) === postings.length
    if (!isWhole || !(await noteUndone(id, undone, session))) {
      throw new Refusal(409, 'import-used')
    }
    const steps = postings.map(posting =>
      stepOf(
        { ...posting, state: 'closed', steps: posting.steps + 1 },
        { what: 'undone', reason, staffId: actor.staffId, at: now },
        vault,
      ),
    )
    await keepSteps(steps, vault, session)
    await recordAct(actOf(endpoints.undoImport.id, taken, by, reason), session)
    return { ...taken, ...undone }
  })
}

const isInUse = ({ usedAt, version }: { usedAt: Date | null; version: number }) =>
  usedAt !== null || version > 1

const actOf = (act: string, taken: StoredImport, { actor, now }: By, reason: string) => ({
  staffId: actor.staffId,
  act,
  subjectId: taken.id,
  at: now,
  details: {
    digest: taken.digest,
    postings: taken.postings,
    leftOut: taken.leftOut,
    fileName: taken.fileName,
    reason,
  },
})

/** Puts imports into the words of the contract. */
export async function presentImports(imports: readonly StoredImport[]): Promise<PostingImport[]> {
  const [staff, inUse] = await Promise.all([
    staffNamed(
      imports.flatMap(({ staffId, undoneBy }) => [staffId, ...(undoneBy ? [undoneBy] : [])]),
    ),
    importsInUse(imports.map(({ id }) => id)),
  ])
  return imports.map(({ id, fileName, at, staffId, postings, leftOut, undoneAt, undoneBy }) => ({
    ...{ id, fileName, postings, leftOut },
    at: at.toISOString(),
    byName: staff.get(staffId)?.name ?? '',
    undoneAt: undoneAt?.toISOString() ?? null,
    undoneByName: staff.get(undoneBy ?? '')?.name ?? '',
    undoable: undoneAt === null && !inUse.has(id),
  }))
}
