import type { Shared } from '#shared/jobs/applications.contract'
import { NOTICE } from '#shared/jobs/notice'
import { leavePage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Entry } from '../../ui/entry'
import { Fact } from '../../ui/fact'
import { Words } from '../../ui/words'
import { words } from './applications.words'
import { type Form, previewOf } from './choosing'

interface ConsentProps {
  form: Form
  shared: Shared
  onAgree: () => unknown
  onChange: () => unknown
}

/** What exactly goes out, to whom and for what, and the one button that lets it. */
export const Consent = ({ form, shared, onAgree, onChange }: ConsentProps) => (
  <>
    <ToWhom form={form} />
    <Card title={words.preview}>
      <Words quiet>{words.previewWhat}</Words>
      {previewOf(form.own, shared).map(({ field, value }) => (
        <Fact key={field} name={words.fields[field]} value={value} />
      ))}
    </Card>
    <Card title={NOTICE.title}>
      {NOTICE.parts.map(part => (
        <Entry key={part.title} title={part.title}>
          <Words>{part.words}</Words>
        </Entry>
      ))}
      <Words quiet>{words.grounds(NOTICE.grounds)}</Words>
    </Card>
    <Bottom>
      <Button main onPress={onAgree}>
        {NOTICE.agree}
      </Button>
      <Button onPress={onChange}>{words.change}</Button>
      <Button onPress={leavePage}>{words.cancel}</Button>
    </Bottom>
  </>
)

/** To whom it goes. */
export const ToWhom = ({ form }: { form: Form }) => (
  <Card title={words.toWhom}>
    <Fact name={form.postingTitle ?? words.forAll} value={form.employerName} large />
    <Fact name={words.contact} value={`${form.contactName} ${form.contactPhone}`} />
  </Card>
)
