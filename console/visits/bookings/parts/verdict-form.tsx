import type { FormEvent, ReactNode } from 'react'
import { AskFirst } from '../../../ui/ask-first'
import { words } from '../forms.words'
import { REFUSE_REASONS } from '../reason-lists'
import { GrantFields } from './grant-fields'
import { KindField, kindMissing } from './kind-field'
import { ReasonFields } from './reason-fields'
import { SendButton } from './send-button'
import { type VerdictKind, type VerdictNeeds, useVerdict } from './use-verdict'

interface VerdictFormProps extends VerdictNeeds {
  title: string
  kinds: Readonly<Record<VerdictKind, string>>
  /** What stands above. */
  lead?: ReactNode
  /** What is filled in besides. @param tried - what is wrong is said. */
  besides: (tried: boolean) => ReactNode
}

/** Where the prison's word is given, or entered for it. */
export function VerdictForm(props: VerdictFormProps) {
  const { opened, title, kinds, lead, besides } = props
  const { kind, grant, why, tried, ...form } = useVerdict(props)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    form.send()
  }

  return (
    <form className='form' aria-label={title} onSubmit={handleSubmit} noValidate>
      <h3>{title}</h3>
      {lead}
      <KindField
        label={title}
        kinds={kinds}
        chosen={kind}
        fault={kindMissing(tried, kind)}
        onChoose={form.setKind}
      />
      {kind === 'approve' && <GrantFields opened={opened} grant={grant} tried={tried} />}
      {kind === 'refuse' && (
        <ReasonFields reasons={REFUSE_REASONS} {...why} missing={tried && !why.chosen} />
      )}
      {kind !== null && besides(tried)}
      <SendButton busy={form.busy} error={form.error} />
      {form.asking && (
        <AskFirst
          title={words.refuseTitle}
          yes={words.yes}
          danger
          onYes={form.sendAsked}
          onClose={() => form.setAsking(false)}
        >
          {words.refuseMeans}
        </AskFirst>
      )}
    </form>
  )
}
