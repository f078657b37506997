import { useEffect, useRef, useState } from 'react'
import { MEDIA_LIMITS } from '#shared/reports/limits'
import { record } from '../../device/recorder'
import { type Facing, NotTaken, type Recording, type Taken } from '../../device/taken'

/** How often the screen looks at the clock and at the level. */
const LOOK_MILLISECONDS = 200

/** Where a recording stands. */
export type RecordingState =
  | { at: 'idle'; failed: NotTaken['why'] | null }
  | { at: 'preparing' }
  /** @param level - 0 to 1; null where the phone does not tell. */
  | { at: 'on'; recording: Recording; left: number; level: number | null }

const IDLE: RecordingState = { at: 'idle', failed: null }

/**
 * A sound or a film that is being taken on this page; it ends by itself when the time is over, and
 * with the page.
 *
 * @param onTaken - told when there is one.
 */
export function useRecording(kind: 'voice' | 'video', onTaken: (taken: Taken) => Promise<void>) {
  const [state, setState] = useState<RecordingState>(IDLE)
  const under = useRef<{ recording: Recording; timer: ReturnType<typeof setInterval> } | null>(null)
  const gone = useRef(false)

  function letGo() {
    const was = under.current
    if (was) clearInterval(was.timer)
    under.current = null
    return was?.recording ?? null
  }

  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      letGo()?.cancel()
    }
  }, [])

  const fail = (error: unknown) =>
    setState({ at: 'idle', failed: error instanceof NotTaken ? error.why : 'broken' })

  async function start(facing: Facing = 'front') {
    if (state.at !== 'idle') return
    setState({ at: 'preparing' })
    try {
      begin(await record(kind, facing))
    } catch (error) {
      fail(error)
    }
  }

  function begin(recording: Recording) {
    if (gone.current) return recording.cancel()
    const began = Date.now()
    const look = () => {
      const left = Math.ceil(MEDIA_LIMITS[kind].seconds - (Date.now() - began) / 1000)
      if (left <= 0) void finish()
      else setState({ at: 'on', recording, left, level: recording.level() })
    }
    under.current = { recording, timer: setInterval(look, LOOK_MILLISECONDS) }
    look()
  }

  async function finish() {
    const recording = letGo()
    if (!recording) return
    setState({ at: 'preparing' })
    try {
      await onTaken(await recording.stop())
      setState(IDLE)
    } catch (error) {
      fail(error)
    }
  }

  function cancel() {
    letGo()?.cancel()
    setState(IDLE)
  }

  return { state, start, finish, cancel }
}
