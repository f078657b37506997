import type { StoreApi } from 'zustand'
import { act, fireEvent, screen } from '@testing-library/react'
import { useAgreement } from '../../miniprogram/account/agreement.store'
import { useSession } from '../../miniprogram/account/session.store'
import { useTokens } from '../../miniprogram/account/tokens.store'
import { useAct } from '../../miniprogram/checkins/act.store'
import { useAnswers } from '../../miniprogram/checkins/answers.store'
import { useFaults, useReporting } from '../../miniprogram/checkins/faults/faults.store'
import { useHistory } from '../../miniprogram/checkins/history.store'
import { useToday } from '../../miniprogram/checkins/today.store'
import { useUnsent } from '../../miniprogram/checkins/unsent.store'
import { useLessons, useWantedLessons } from '../../miniprogram/courses/catalogue/catalogue.store'
import {
  useComingClasses,
  usePastClasses,
} from '../../miniprogram/courses/classes/own-classes.store'
import { beginSigning } from '../../miniprogram/courses/classes/signing.store'
import { useDue } from '../../miniprogram/courses/due.store'
import { useKeptLessons } from '../../miniprogram/courses/kept-lessons.store'
import { useOfflineReading } from '../../miniprogram/courses/offline-reading.store'
import { useOwnStudy } from '../../miniprogram/courses/own-study.store'
import { useExams, useOwnSittings } from '../../miniprogram/courses/exams/exams.store'
import { leave as leaveExam, useKeptAnswers } from '../../miniprogram/courses/exams/sitting.store'
import { leaveQuiz } from '../../miniprogram/courses/quiz/quiz.store'
import { useOwnRecord } from '../../miniprogram/courses/records/records.store'
import { leaveStudy } from '../../miniprogram/courses/study.store'
import { useUnwritten } from '../../miniprogram/device/unwritten.store'
import { useEnrolling } from '../../miniprogram/faces/enrolling.store'
import { useOwnFaces } from '../../miniprogram/faces/own-faces.store'
import { useShowing } from '../../miniprogram/faces/showing.store'
import { useMessages, useUnread } from '../../miniprogram/messages/messages.store'
import { useLooks } from '../../miniprogram/oversight/looks.store'
import { phone, reachBottom, showAgain } from '../helpers/taro'
import { useOffered } from '../../miniprogram/account/offered.store'
import { useAreas } from '../../miniprogram/jobs/finding/areas.store'
import { useSaved, useSeen } from '../../miniprogram/jobs/finding/kept.store'
import { useMarks } from '../../miniprogram/jobs/finding/map.store'
import { useOneOffer } from '../../miniprogram/jobs/finding/one-offer.store'
import { useOffers, useSearch, useTotal } from '../../miniprogram/jobs/finding/search.store'
import { useMatchCount, useMatches } from '../../miniprogram/jobs/wishing/matches.store'
import { useWishes } from '../../miniprogram/jobs/wishing/wishes.store'
import { useDrafts } from '../../miniprogram/reports/drafts.store'
import { useOwnReports, useWanted } from '../../miniprogram/reports/own-reports.store'
import { useProgress, useSent, useUnsentReports } from '../../miniprogram/reports/sending.store'
import { FakeServer } from '../weapp/server'

/** A finger on a button. */
export const press = (name: string | RegExp) =>
  phone.tap(() => fireEvent.click(screen.getByRole('button', { name })))

/** Types into the field with this label, or pastes. */
export const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

/** The person comes back to the mini-program. */
export const comeBack = () => act(showAgain)

/** The person scrolls to the end. */
export const scrollToEnd = () => act(reachBottom)

/** The phone finds a network again, or loses it. */
export const networkChanges = (isConnected: boolean) => act(() => phone.networkChanges(isConnected))

/** As a store is before anything has happened. */
const asMade = <State>({ setState, getInitialState }: StoreApi<State>) =>
  setState(getInitialState(), true)

/** A new phone with the mini-program just installed, and a server that answers it. */
export function newPhone(): FakeServer {
  for (const { getState } of [useHistory, useMessages, useLooks, useOwnReports]) getState().forget()
  useToday.getState().forget()
  asMade(useSession)
  asMade(useTokens)
  asMade(useAgreement)
  asMade(useUnsent)
  asMade(useFaults)
  asMade(useReporting)
  asMade(useAnswers)
  asMade(useUnwritten)
  asMade(useAct)
  asMade(useUnread)
  useOwnFaces.getState().forget()
  useShowing.getState().leave()
  asMade(useShowing)
  asMade(useEnrolling)
  for (const store of [useWanted, useDrafts, useUnsentReports, useProgress, useSent]) {
    asMade(store as StoreApi<unknown>)
  }
  for (const { getState } of [useOffers, useSaved, useSeen]) getState().forget()
  useMatches.getState().forget()
  for (const store of [useSearch, useTotal, useAreas, useMarks, useOneOffer, useWishes]) {
    asMade(store as StoreApi<unknown>)
  }
  for (const store of [useMatchCount, useOffered]) asMade(store as StoreApi<unknown>)
  useLessons.getState().forget()
  for (const { getState } of [useComingClasses, usePastClasses]) getState().forget()
  beginSigning()
  void leaveStudy()
  leaveQuiz()
  leaveExam()
  useOwnSittings.getState().forget()
  asMade(useExams)
  asMade(useOwnRecord)
  asMade(useKeptAnswers)
  for (const store of [useWantedLessons, useDue, useKeptLessons, useOfflineReading, useOwnStudy]) {
    asMade(store as StoreApi<unknown>)
  }
  phone.reset()
  const server = new FakeServer()
  phone.server = server.answer
  return server
}

/** Where time flies: what is still under way comes to its end. */
export const comesToRest = () => act(() => jest.advanceTimersByTimeAsync(1000))
