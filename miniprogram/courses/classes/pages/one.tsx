import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { OwnClass } from '#shared/courses/attendance.contract'
import { Entrance } from '../../../account/entrance/entrance'
import { OfficePhone } from '../../../account/office-phone'
import { copyText } from '../../../device/clipboard'
import { openPage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Empty } from '../../../ui/more'
import { Notice } from '../../../ui/notice'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { StateChip } from '../class-card'
import { words } from '../classes.words'
import { ExplainPart } from '../explain-part'
import { readAllClasses, useClass } from '../own-classes.store'
import { SignPart } from '../sign-part'
import { beginSigning } from '../signing.store'

/** One class: when, where, what about; coming and going. */
export default function ClassPage() {
  const one = useClass(useRouter().params.id ?? '')
  useFresh(readAllClasses)
  useEffect(beginSigning, [])
  return (
    <Screen>
      <Entrance>
        {one ? <Shown one={one} /> : <Empty title={words.gone}>{words.goneWhat}</Empty>}
        <OfficePhone />
      </Entrance>
    </Screen>
  )
}

const Shown = ({ one }: { one: OwnClass }) => (
  <>
    <Card title={one.title}>
      <StateChip {...one} />
      {one.cancelledBecause !== null && <Words>{words.why(one.cancelledBecause)}</Words>}
      <Fact name={words.time} value={words.times(one)} large />
      <Fact name={words.place} value={one.place.name} large />
      {one.place.kind === 'link' && <Link url={one.place.url} />}
      <Signatures one={one} />
    </Card>
    <SignPart one={one} />
    <ExplainPart one={one} />
    <About one={one} />
  </>
)

const Signatures = ({ one: { signedIn, signedOut } }: { one: OwnClass }) => (
  <>
    {signedIn && <Words>{words.signedIn(signedIn.at)}</Words>}
    {signedIn && <Words quiet>{words.seen(signedIn)}</Words>}
    {signedOut && <Words>{words.signedOut(signedOut.at)}</Words>}
  </>
)

const About = ({ one: { text, lessons, materials, officeName } }: { one: OwnClass }) => (
  <Card title={words.about}>
    {text !== '' && <Words>{text}</Words>}
    <Fact name={words.from} value={officeName} />
    {lessons.length > 0 && <Words quiet>{words.lessons}</Words>}
    {lessons.map(({ id, title }) => (
      <Row key={id} onPress={() => openPage(`/courses/pages/lesson?id=${id}`)}>
        {title}
      </Row>
    ))}
    {materials.map(({ name, url }) => (
      <Link key={url} name={name} url={url} />
    ))}
  </Card>
)

/** A mini-program opens no addresses of others: they are copied. */
function Link({ name, url }: { name?: string; url: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <>
      {name !== undefined && <Words>{name}</Words>}
      <Button onPress={() => copyText(url).then(setCopied)}>{words.copy}</Button>
      {copied && <Notice tone='good' title={words.copied} />}
    </>
  )
}
