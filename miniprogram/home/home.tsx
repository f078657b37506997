import { useContext } from 'react'
import { View } from '@tarojs/components'
import { words as accountWords } from '../account/account.words'
import { useSession } from '../account/session.store'
import { SignInTrouble } from '../account/sign-in-trouble'
import { useSignIn } from '../account/use-sign-in'
import { Screen } from '../ui/screen'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { Cards } from './cards'
import { words } from './home.words'

/** The first page: who I am, and what there is to do, one card each. */
export default function Home() {
  const { personName, officeName, trouble } = useSession()
  useSignIn()

  const known = personName !== '' && trouble?.kind !== 'refused'
  return (
    <Screen>
      {known && <Greeting personName={personName} officeName={officeName} />}
      {trouble && <SignInTrouble trouble={trouble} />}
      {known && <Duties />}
      {!known && !trouble && <Entering />}
    </Screen>
  )
}

const Greeting = ({ personName, officeName }: { personName: string; officeName: string }) => (
  <View className='greeting'>
    <View className='greeting__day'>{words.today(new Date())}</View>
    <View className='greeting__name'>{words.greeting(personName)}</View>
    <View className='greeting__office'>{officeName}</View>
  </View>
)

const Duties = () => useContext(Cards).map((Duty, index) => <Duty key={index} />)

const Entering = () => (
  <Status mark='busy' title={accountWords.entering}>
    <Words quiet>{accountWords.moment}</Words>
  </Status>
)
