import { useState } from 'react'
import { View } from '@tarojs/components'
import { Entrance } from '../../../account/entrance/entrance'
import { Listing } from '../../../account/listing'
import { Notice } from '../../../ui/notice'
import { Screen } from '../../../ui/screen'
import { Pick } from '../../../ui/pick'
import { SessionCard } from '../session-card'
import { useActing, useOffered, useOwnTraining } from '../training.store'
import { words } from '../training.words'

type Which = keyof typeof words.which

const CHOICES = Object.entries(words.which).map(([name, label]) => ({
  name: name as Which,
  label,
}))

/** What training there is, and where one has signed up. */
export default function TrainingPage() {
  const [which, setWhich] = useState<Which>('offered')
  const { failure } = useActing()
  return (
    <Screen>
      <Entrance>
        <View className='picks picks--tabs'>
          {CHOICES.map(({ name, label }) => (
            <Pick
              key={name}
              label={label}
              chosen={which === name}
              onChoose={() => setWhich(name)}
            />
          ))}
        </View>
        {failure && <Notice tone='attention' title={failure.problem?.title ?? words.silence} />}
        {which === 'offered' ? <Offered /> : <Own />}
      </Entrance>
    </Screen>
  )
}

function Offered() {
  const list = useOffered()
  return (
    <Listing list={list} empty={{ title: words.none, what: words.noneWhat }}>
      {sessions => sessions.map(one => <SessionCard key={one.id} offered={one} />)}
    </Listing>
  )
}

function Own() {
  const list = useOwnTraining()
  return (
    <Listing list={list} empty={{ title: words.ownNone, what: words.ownNoneWhat }}>
      {sessions => sessions.map(one => <SessionCard key={one.id} offered={one} />)}
    </Listing>
  )
}
