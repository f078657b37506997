import { type PropsWithChildren, useEffect } from 'react'
import { CheckInDuty } from './checkins/duty/check-in-duty'
import { FaultDuty } from './checkins/faults/fault-duty'
import { sendAllKept } from './checkins/send-all'
import { mendTabLinks } from './device/tab-links'
import { useFresh } from './device/use-fresh'
import { Cards } from './home/cards'
import { UnreadCard } from './messages/unread-card'
import './app.scss'

const CARDS = [CheckInDuty, UnreadCard, FaultDuty]

const sendKept = () => void sendAllKept()

/** WeChat starts here; every page is drawn inside it. What waits for the server is sent from here. */
export default function App({ children }: PropsWithChildren) {
  useFresh(sendKept)
  useEffect(mendTabLinks, [])
  return <Cards.Provider value={CARDS}>{children}</Cards.Provider>
}
