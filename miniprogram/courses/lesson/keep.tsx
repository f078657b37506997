import { useState } from 'react'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { type KeptLesson, keepFiles, missingFiles } from '../kept-lessons.store'
import { useStudying } from '../study.store'
import { words } from './lesson.words'

/** What is read is on the phone already; pictures and sound are fetched when somebody wants them. */
export function Keep({ kept }: { kept: KeptLesson }) {
  const isOffline = useStudying(({ stage }) => stage === 'offline')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

  async function handleKeep() {
    setState('busy')
    setState((await keepFiles(kept.lesson.lessonId)) ? 'idle' : 'failed')
  }

  if (state === 'busy') return <Words quiet>{words.keeping}</Words>
  if (missingFiles(kept).length === 0) return <Words quiet>{words.kept}</Words>
  if (isOffline) return null
  return (
    <>
      {state === 'failed' && <Notice tone='attention' title={words.keepFailed} />}
      <Button onPress={handleKeep}>{words.keep}</Button>
    </>
  )
}
