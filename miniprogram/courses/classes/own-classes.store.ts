import type { OwnClass } from '#shared/courses/attendance.contract'
import { listOwnClasses } from '#shared/courses/classes.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

const listOf = (list: 'coming' | 'past') =>
  createPaged<OwnClass>(
    async after => {
      const { classes, next } = await call(listOwnClasses, {
        list,
        ...(after !== undefined && { after }),
      })
      return { items: classes, next }
    },
    ({ id }) => id,
  )

/** The classes that the person is to attend, soonest first. */
export const useComingClasses = listOf('coming')

/** Those that are over, latest first. */
export const usePastClasses = listOf('past')

whenNobodyIsKnown(() => {
  useComingClasses.getState().forget()
  usePastClasses.getState().forget()
})

/** Asks anew what is to come. Never throws. */
export const readClasses = (): void => void useComingClasses.getState().refresh()

/** Asks anew for all of them. Never throws. */
export function readAllClasses(): void {
  readClasses()
  void usePastClasses.getState().refresh()
}

/** One class, as it was last told; null while it is not known. */
export function useClass(id: string): OwnClass | null {
  const coming = useComingClasses(({ items }) => items)
  const past = usePastClasses(({ items }) => items)
  const isIt = (one: OwnClass) => one.id === id
  return coming?.find(isIt) ?? past?.find(isIt) ?? null
}

/** Puts a class in the place of what was known of it. */
export function replaceClass(one: OwnClass): void {
  for (const list of [useComingClasses, usePastClasses]) {
    list.setState(({ items }) => ({
      items: items && items.map(known => (known.id === one.id ? one : known)),
    }))
  }
}
