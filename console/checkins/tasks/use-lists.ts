import { useCallback, useMemo } from 'react'
import type { Fault } from '#shared/checkins/faults.contract'
import { listFaults } from '#shared/checkins/faults.endpoints'
import type { Task, TaskList } from '#shared/checkins/tasks.contract'
import { listTasks } from '#shared/checkins/tasks.endpoints'
import { call } from '../../http/call'
import { type Page, everyPage, usePages } from '../../ui/use-pages'
import { useReadAgain } from '../../ui/use-read-again'
import { isMissed, isUnanswered, useWaiting } from '../waiting/waiting.store'

/** Whether a list is read page by page as it is asked for, or all of it. */
type Reach = 'page' | 'all'

/** One list of tasks. @param officeId - null for all. */
export function useTasks(list: TaskList, officeId: string | null, reach: Reach = 'page') {
  const ask = useCallback(
    async (after?: string) => {
      const asked = { list, officeId: officeId ?? undefined, after }
      const { tasks, ...rest } = await call(listTasks, asked)
      return { items: tasks, ...rest }
    },
    [list, officeId],
  )
  return useAfterGaps(usePages(useReach(ask, reach)))
}

/** One list of fault reports. @param officeId - null for all. */
export function useFaults(
  list: 'waiting' | 'answered',
  officeId: string | null,
  reach: Reach = 'page',
) {
  const ask = useCallback(
    async (after?: string) => {
      const asked = { list, officeId: officeId ?? undefined, after }
      const { faults, ...rest } = await call(listFaults, asked)
      return { items: faults, ...rest }
    },
    [list, officeId],
  )
  return useAfterGaps(usePages(useReach(ask, reach)))
}

/** What was missed and waits, oldest first, with what was heard since it was read. */
export function useMissed(officeId: string | null, reach?: Reach) {
  const { items, ...pages } = useTasks('missed', officeId, reach)
  const heard = useWaiting(({ tasks }) => tasks)
  const all = useMemo(
    () => withHeard(items, heard, task => isMissed(task) && isOf(officeId, task), closing),
    [items, heard, officeId],
  )
  return { ...pages, items: all }
}

/** The faults that wait, oldest first, with what was heard since they were read. */
export function useUnanswered(officeId: string | null, reach?: Reach) {
  const { items, ...pages } = useFaults('waiting', officeId, reach)
  const heard = useWaiting(({ faults }) => faults)
  const all = useMemo(
    () => withHeard(items, heard, fault => isUnanswered(fault) && isOf(officeId, fault), coming),
    [items, heard, officeId],
  )
  return { ...pages, items: all }
}

const useReach = <Item extends { id: string }, Rest>(
  ask: (after?: string) => Promise<Page<Item> & Rest>,
  reach: Reach,
) =>
  useCallback(
    (after?: string) => (reach === 'all' ? everyPage(ask, after) : ask(after)),
    [ask, reach],
  )

/** Reads a list again wherever something may have been missed. */
const useAfterGaps = <List extends { readAgain: () => unknown }>(list: List): List =>
  useReadAgain(
    list,
    useWaiting(waiting => waiting.gaps),
  )

function withHeard<Item extends { id: string }>(
  items: readonly Item[],
  heard: ReadonlyMap<string, Item>,
  belongs: (item: Item) => boolean,
  momentOf: (item: Item) => string,
): readonly Item[] {
  const byId = new Map([...items.map(item => [item.id, item] as const), ...heard])
  return [...byId.values()]
    .filter(belongs)
    .sort((one, other) => momentOf(one).localeCompare(momentOf(other)))
}

const closing = ({ closesAt }: Task) => closesAt
const coming = ({ receivedAt }: Fault) => receivedAt

const isOf = (officeId: string | null, one: { officeId: string }) =>
  officeId === null || one.officeId === officeId
