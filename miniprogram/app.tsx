import { type PropsWithChildren, useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { CheckInDuty } from './checkins/check-in-duty'
import { useUnsent } from './checkins/unsent.store'
import { whenNetworkReturns } from './device/network'
import { Cards } from './home/cards'
import './app.scss'

const CARDS = [CheckInDuty]

const sendKept = () => void useUnsent.getState().sendKept()

/** WeChat starts here; every page is drawn inside it. What waits for the server is sent from here. */
export default function App({ children }: PropsWithChildren) {
  useDidShow(sendKept)
  useEffect(() => whenNetworkReturns(sendKept), [])
  return <Cards.Provider value={CARDS}>{children}</Cards.Provider>
}
