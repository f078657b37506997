import { useState } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { recall, remember } from '../device/this-tab'
import { words } from './purpose.words'

const KEY = 'purpose'

/** Every purpose for which one may look, the usual one first. */
export const PURPOSES = Object.keys(words.purposes) as Purpose[]

/** Why the officer looks, asked once until the tab is closed; null until it was said. */
export function usePurpose() {
  const [purpose, setPurpose] = useState(() => known(recall(KEY)))
  return {
    purpose,
    choose(chosen: Purpose) {
      remember(KEY, chosen)
      setPurpose(chosen)
    },
  }
}

const known = (text: string | null) => PURPOSES.find(purpose => purpose === text) ?? null
