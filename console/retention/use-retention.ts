import { listRetention } from '#shared/retention/retention.endpoints'
import { call } from '../http/call'
import { usePages } from '../ui/use-pages'

async function read(after?: string) {
  const { deletions, ...rest } = await call(listRetention, { after })
  return { items: deletions, ...rest }
}

/** How long data are kept, and what was deleted, newest first, page after page. */
export function useRetention() {
  const { items: deletions, answer, ...pages } = usePages(read)
  return { ...pages, rules: answer?.rules ?? null, deletions }
}
