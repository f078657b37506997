import { create } from 'zustand'
import type { OwnRelative } from '#shared/visits/relatives/relatives.contract'
import { readOwnRelative } from '#shared/visits/relatives/relatives.endpoints'
import type { Problem } from '#shared/ask'
import { problemIn } from '../../account/trouble'
import { callAsRelative, whenNoRelativeIsKnown } from '../session'

interface Own {
  own: OwnRelative | null
  failure: { problem: Problem | null } | undefined
  /** Never throws. */
  refresh(): Promise<void>
}

/** What the server knows of the relative who is signed in. */
export const useOwnRelative = create<Own>()(set => ({
  own: null,
  failure: undefined,
  async refresh() {
    try {
      set({ own: await callAsRelative(readOwnRelative, {}), failure: undefined })
    } catch (error) {
      set({ failure: { problem: problemIn(error) } })
    }
  },
}))

/** For `useFresh`. */
export const refreshOwn = (): void => void useOwnRelative.getState().refresh()

whenNoRelativeIsKnown(() => useOwnRelative.setState({ own: null, failure: undefined }))
