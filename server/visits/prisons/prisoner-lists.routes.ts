import * as contract from '#shared/visits/prisons/prisoner-lists.contract'
import * as endpoints from '#shared/visits/prisons/prisoner-lists.endpoints'
import { staffNamed } from '../../account/staff.model'
import { implement } from '../../platform/implement'
import { templateFile } from '../../platform/sheets/template'
import type { Vault } from '../../platform/vault'
import { effectsOf, touched } from './list-effects'
import { LIST_TEMPLATE } from './list-rows'
import * as lists from './lists.actions'
import { undoList } from './lists-undoing.actions'
import { type StoredList, lastList, listsPage } from './lists.model'
import { countPrisoners, prisonersNumbered } from './prisoners.model'
import { ownListOf } from './prisons.policy'

const PAGE = 30

/** Lists of prisoners that come as a table. */
export const prisonerListRoutes = (vault: Vault) => [
  /** The prison looks at what a list would bring. */
  implement(
    endpoints.previewPrisoners,
    contract.previewPrisoners,
  )(async ({ input: { bytes }, actor }) => previewOf(bytes, ownListOf(actor), vault)),

  implement(
    endpoints.confirmPrisoners,
    contract.confirmPrisoners,
  )(async ({ input, actor, outside }) => {
    const by = { ...actor, prisonId: ownListOf(actor), now: outside.now(), vault }
    return presentOne(await lists.takeListIn(input, by))
  }),

  implement(
    endpoints.listPrisonerImports,
    contract.listPrisonerImports,
  )(async ({ input: { after }, actor }) => {
    const prisonId = ownListOf(actor)
    const [{ lists: page, next }, last] = await Promise.all([
      listsPage(prisonId, after, PAGE),
      lastList(prisonId),
    ])
    return { imports: await presentLists(page, last), next, abilities: { take: true } }
  }),

  implement(
    endpoints.undoPrisonerImport,
    contract.undoPrisonerImport,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const by = { ...actor, prisonId: ownListOf(actor), now: outside.now(), vault }
    return presentOne(await undoList(id, reason, by))
  }),

  implement(
    endpoints.prisonerTemplate,
    contract.prisonerTemplate,
  )(async ({ input: { format } }) => templateFile(LIST_TEMPLATE, format)),
]

async function previewOf(bytes: string, prisonId: string, vault: Vault) {
  const { digest, rows } = await lists.readList(bytes)
  const said = lists.goodOf(rows)
  const numbers = said.map(({ number }) => number)
  const [effects, last, all, known] = await Promise.all([
    effectsOf(prisonId, said, vault),
    lastList(prisonId),
    countPrisoners(prisonId),
    prisonersNumbered(prisonId, numbers),
  ])
  const byNumber = new Map(effects.map(one => [one.said.number, one]))
  const already = last?.digest === digest && last.undoneAt === null ? last : null
  return {
    digest,
    rows: rows.map(({ line, cells, faults, said: good }) => {
      const found = good && byNumber.get(good.number)
      return {
        line,
        number: cells.number.slice(0, 40),
        name: cells.name.slice(0, 40),
        state: cells.state.slice(0, 40),
        faults,
        effect: found?.effect ?? null,
        was: found?.before && found.before.state !== found.said.state ? found.before.state : null,
      }
    }),
    good: said.length,
    bad: rows.length - said.length,
    touched: touched(effects).map(({ said: { number, name, state } }) => ({ number, name, state })),
    absent: all - known.length,
    already: already && (await presentOne(already)),
  }
}

const presentOne = async (list: StoredList) => (await presentLists([list], list))[0]!

/** @param last - only the last one of a prison can be undone. */
async function presentLists(
  page: readonly StoredList[],
  last: StoredList | null,
): Promise<contract.PrisonerImport[]> {
  const staff = await staffNamed(
    page.flatMap(({ staffId, undoneBy }) => [staffId, ...(undoneBy ? [undoneBy] : [])]),
  )
  return page.map(({ id, fileName, added, changed, same, leftOut, facts, ...rest }) => ({
    ...{ id, fileName, added, changed, same, leftOut, facts },
    at: rest.at.toISOString(),
    byName: staff.get(rest.staffId)?.name ?? '',
    undoneAt: rest.undoneAt?.toISOString() ?? null,
    undoneByName: staff.get(rest.undoneBy ?? '')?.name ?? '',
    undoable: rest.undoneAt === null && last?.id === id,
  }))
}
