import { RETENTION } from '#shared/law/retention'
import * as contract from '#shared/retention/retention.contract'
import { listRetention } from '#shared/retention/retention.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { deletionPage } from './deletions.model'
import { mayReadRetention } from './retention.policy'

const PAGE = 50

export const retentionRoutes = [
  /** Whoever watches over it reads how long data are kept, and what was deleted. */
  implement(
    listRetention,
    contract.listRetention,
  )(async ({ input, actor }) => {
    if (!mayReadRetention(actor)) throw new Refusal(403, 'wrong-role')
    const { deletions, next } = await deletionPage(input.after, PAGE)
    return {
      rules: RETENTION.map(({ kind, name, days, from, what, source }) => ({
        ...{ kind, name, days, from, what },
        status: source.status,
        cite: source.cite,
      })),
      deletions: deletions.map(({ at, upTo, ...rest }) => ({
        ...rest,
        at: at.toISOString(),
        upTo: upTo.toISOString(),
      })),
      next,
    }
  }),
]
