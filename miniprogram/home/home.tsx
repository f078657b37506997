import { useContext } from 'react'
import { View } from '@tarojs/components'
import { dayInChina } from '#shared/time/days'
import { Entrance } from '../account/entrance/entrance'
import { useSession } from '../account/session.store'
import { dayWords } from '../ui/day.words'
import { Screen } from '../ui/screen'
import { Cards } from './cards'
import { words } from './home.words'

/** The first page: who I am, and what there is to do, one card each. */
export default function Home() {
  return (
    <Screen>
      <Entrance head={<Greeting />}>
        <Duties />
      </Entrance>
    </Screen>
  )
}

function Greeting() {
  const { personName, officeName } = useSession()
  return (
    <View className='greeting'>
      <View className='greeting__day'>{dayWords(dayInChina(new Date()))}</View>
      <View className='greeting__name'>{words.greeting(personName)}</View>
      <View className='greeting__office'>{officeName}</View>
    </View>
  )
}

const Duties = () => useContext(Cards).map((Duty, index) => <Duty key={index} />)
