import { useRef, useState } from 'react'
import type { PictureFault } from '#shared/faces/enrolments.contract'
import { checkPicture } from '#shared/faces/enrolments.endpoints'
import { call } from '../../../http/call'

/** Most pictures of a version, as the server has it. */
export const MOST_PICTURES = 3

/** A picture that was taken and not yet handed in. */
export interface Taken {
  id: number
  /** Base64. */
  jpeg: string
  /** Null while it is being looked at; `unknown` when nobody could look. */
  faults: PictureFault[] | 'unknown' | null
}

/** Pictures in the making, each looked at by the server as soon as it is there. */
export function usePictures() {
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const lastId = useRef(0)

  const settle = (id: number, faults: Taken['faults']) =>
    setTaken(before => before.map(one => (one.id === id ? { ...one, faults } : one)))

  function add(jpeg: string) {
    const id = ++lastId.current
    setTaken(before => [...before, { id, jpeg, faults: null }])
    call(checkPicture, { jpeg }).then(
      ({ faults }) => settle(id, faults),
      () => settle(id, 'unknown'),
    )
  }

  const remove = (id: number) => setTaken(before => before.filter(one => one.id !== id))

  /** What the server says of each when they are handed in, in their order. */
  const judge = (faults: readonly PictureFault[][]) =>
    setTaken(before => before.map((one, index) => ({ ...one, faults: faults[index] ?? [] })))

  return { taken, add, remove, judge }
}

/** Whether a picture is known to be of no use. */
export const isBad = ({ faults }: Taken): boolean =>
  faults !== null && faults !== 'unknown' && faults.length > 0
