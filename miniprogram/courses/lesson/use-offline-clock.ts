import { useEffect, useRef } from 'react'
import type { LessonText } from '#shared/courses/lessons.contract'
import { keepReading, sendOfflineReading } from '../offline-reading.store'

const TICK_MILLISECONDS = 1000

/** Less is not worth telling. Seconds. */
const LEAST = 10

/** Counts by this phone's clock how long a lesson is read without a signal, and keeps that as a claim. */
export function useOfflineClock({ lessonId, version }: LessonText, isOn: boolean): void {
  const seconds = useRef(0)
  useEffect(() => {
    if (!isOn) return undefined
    const timer = setInterval(() => {
      seconds.current += 1
    }, TICK_MILLISECONDS)
    return () => {
      clearInterval(timer)
      const read = seconds.current
      seconds.current = 0
      if (read >= LEAST) void keepReading(lessonId, version, read).then(sendOfflineReading)
    }
  }, [isOn, lessonId, version])
}
