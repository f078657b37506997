import { useState } from 'react'
import type { listVisitCounties, OwnRelative } from '#shared/visits/relatives/relatives.contract'
import {
  changeOwnRelative,
  listVisitCounties as counties,
} from '#shared/visits/relatives/relatives.endpoints'
import type { z } from '#shared/z'
import { askAsVisitor } from '../../../account/ask-as-visitor'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { dateWords } from '../../../ui/day.words'
import { Fact } from '../../../ui/fact'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { useOwnRelative } from '../own.store'
import { words } from './account.words'

/** What is known of the relative, and what he can change himself. */
export function OwnCard({ own }: { own: OwnRelative }) {
  const { documentExpiresDay, identity } = own
  // WeChat says nothing of the card: only a clerk has seen that it never ends.
  const noDay = identity.by === 'desk' ? words.forEver : words.unseen
  return (
    <Card>
      <Fact name={words.name} value={own.name} large />
      <Fact name={words.idNumber} value={own.idNumberMasked} />
      <Fact
        name={words.document}
        value={documentExpiresDay === null ? noDay : dateWords(documentExpiresDay)}
      />
      <Fact name={words.phone} value={own.phoneMasked} />
      <ChangePhone />
      <Fact name={words.county} value={own.countyName} />
      <ChangeCounty countyId={own.countyId} />
    </Card>
  )
}

const change = async (asked: { phone?: string; countyId?: string }) =>
  useOwnRelative.setState({ own: await callAsRelative(changeOwnRelative, asked) })

function ChangePhone() {
  const [phone, setPhone] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const { failure, ask } = useAsked<void>()
  if (phone === null) return <Button onPress={() => setPhone('')}>{words.changePhone}</Button>

  async function handleSave(typed: string) {
    const isPhone = /^1[3-9]\d{9}$/.test(typed.trim())
    setWrong(!isPhone)
    if (isPhone && (await ask(() => change({ phone: typed.trim() })))) setPhone(null)
  }
  return (
    <>
      <Field
        label={words.newPhone}
        example={words.phoneExample}
        value={phone}
        longest={13}
        keyboard='number'
        onChange={setPhone}
      />
      {wrong && <Notice tone='attention' title={words.phoneWrong} />}
      <Failed failure={failure} />
      <Button main onPress={() => handleSave(phone)}>
        {words.save}
      </Button>
      <Button onPress={() => setPhone(null)}>{words.cancel}</Button>
    </>
  )
}

type Counties = z.infer<(typeof listVisitCounties)['reply']>['counties']

function ChangeCounty({ countyId }: { countyId: string }) {
  const [changing, setChanging] = useState(false)
  const { answer, failure, ask } = useAsked<Counties>()
  const { failure: refused, ask: save } = useAsked<void>()

  async function handleBegin() {
    setChanging(true)
    await ask(async () => (await askAsVisitor(counties, {})).counties)
  }
  if (!changing) return <Button onPress={handleBegin}>{words.changeCounty}</Button>
  return (
    <>
      <Words quiet>{words.changeCountyWhat}</Words>
      <Failed failure={failure ?? refused} />
      {answer?.map(({ id, name }) => (
        <Pick
          key={id}
          label={name}
          chosen={id === countyId}
          onChoose={async () => {
            if (await save(() => change({ countyId: id }))) setChanging(false)
          }}
        />
      ))}
      <Button onPress={() => setChanging(false)}>{words.cancel}</Button>
    </>
  )
}
