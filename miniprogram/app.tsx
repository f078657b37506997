import { type PropsWithChildren, useEffect } from 'react'
import { CheckInDuty } from './checkins/duty/check-in-duty'
import { FaultDuty } from './checkins/faults/fault-duty'
import { sendAllKept } from './checkins/send-all'
import { ClassDuty } from './courses/classes/class-duty'
import { ExamDuty } from './courses/exams/exam-duty'
import { sendOfflineReading } from './courses/offline-reading.store'
import { StudyDuty } from './courses/study-duty'
import { mendTabLinks } from './device/tab-links'
import { useFresh } from './device/use-fresh'
import { FaceDuty, FaceNews } from './faces/face-duty'
import { Cards } from './home/cards'
import { UnreadCard } from './messages/unread-card'
import { OutcomeDuty } from './jobs/outcomes/outcome-duty'
import { ReportDuty, ReportEntry } from './reports/report-duty'
import { sendReports } from './reports/sending.store'
import './app.scss'

const CARDS = [
  FaceDuty,
  CheckInDuty,
  ReportDuty,
  ClassDuty,
  StudyDuty,
  ExamDuty,
  OutcomeDuty,
  FaceNews,
  UnreadCard,
  ReportEntry,
  FaultDuty,
]

function sendKept() {
  void sendAllKept()
  void sendReports()
  void sendOfflineReading()
}

/** WeChat starts here; every page is drawn inside it. What waits for the server is sent from here. */
export default function App({ children }: PropsWithChildren) {
  useFresh(sendKept)
  useEffect(mendTabLinks, [])
  return <Cards.Provider value={CARDS}>{children}</Cards.Provider>
}
