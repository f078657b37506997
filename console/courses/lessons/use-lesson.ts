import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import type { Lesson } from '#shared/courses/editing.contract'
import { openLesson, saveLesson } from '#shared/courses/lessons.endpoints'
import type { LessonMedia } from '#shared/courses/media.contract'
import { call } from '../../http/call'
import { fieldFaultsOf } from '../../ui/field-faults'
import { useAct } from '../../ui/use-act'
import { contentOf, draftFrom, emptyDraft, isSameDraft } from './draft'
import { type Step, drafting } from './drafting'

/**
 * A lesson that is written on: what the server has, what was typed since, and how it is saved.
 *
 * @param lessonId - of a new one too: it is kept until it is saved.
 * @param isNew - whether there is nothing to read yet.
 */
export function useLesson(lessonId: string, isNew: boolean) {
  const [lesson, setLesson] = useState<Lesson | null>(null)
  const [missing, setMissing] = useState<unknown>(null)
  const [added, setAdded] = useState<readonly LessonMedia[]>([])
  const [state, take] = useReducer(drafting, { draft: emptyDraft(), removed: null })
  const { busy, error, act } = useAct()

  /** Takes over what the server has now. */
  const show = useCallback((come: Lesson) => {
    setLesson(come)
    take({ do: 'begin', draft: draftFrom(come.shown) })
  }, [])

  const read = useCallback(
    async (version?: number) => {
      setMissing(null)
      await call(openLesson, { lessonId, ...(version !== undefined && { version }) }).then(
        show,
        setMissing,
      )
    },
    [lessonId, show],
  )
  // Once it is saved a new lesson is no longer new, but what was answered then is what there is.
  const [wasNew] = useState(isNew)
  useEffect(() => {
    if (!wasNew) void read()
  }, [wasNew, read])

  const before = useMemo(() => (lesson ? draftFrom(lesson.shown) : emptyDraft()), [lesson])
  const isChanged = !isSameDraft(state.draft, before)

  const save = (done: () => void) =>
    act(async () => {
      const content = contentOf(state.draft)
      const saved = await call(saveLesson, {
        lessonId,
        revision: lesson?.revision ?? null,
        content,
      })
      show(saved)
      done()
    })

  return {
    lesson,
    missing,
    state,
    take: take as React.Dispatch<Step>,
    read,
    show,
    isChanged,
    save,
    act,
    busy,
    error,
    faults: useMemo(() => withoutFront(fieldFaultsOf(error)), [error]),
    media: useMemo(() => [...added, ...(lesson?.media ?? [])], [added, lesson]),
    addMedia: useCallback((one: LessonMedia) => setAdded(held => [one, ...held]), []),
  }
}

/** All that is typed lies below one name. */
const withoutFront = (faults: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(faults).map(([path, code]) => [path.replace(/^content\./, ''), code]),
  )
