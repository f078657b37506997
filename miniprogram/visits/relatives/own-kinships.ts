import { useCallback } from 'react'
import type { listOwnKinships as Contract } from '#shared/visits/relatives/kinships.contract'
import { listOwnKinships } from '#shared/visits/relatives/kinships.endpoints'
import type { z } from '#shared/z'
import { useFresh } from '../../device/use-fresh'
import { useAsked } from '../../http/use-asked'
import { callAsRelative } from '../session'

type Read = z.infer<(typeof Contract)['reply']>

/** The relative's claims, read anew when the page comes to the front. */
export function useOwnKinships() {
  const { answer, failure, ask } = useAsked<Read>()
  const load = useCallback(() => void ask(() => callAsRelative(listOwnKinships, {})), [ask])
  useFresh(load)
  return { read: answer, failure, load }
}
