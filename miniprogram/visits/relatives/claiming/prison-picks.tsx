import { useCallback, useState } from 'react'
import type { listPrisons as Contract } from '#shared/visits/prisons/prisons.contract'
import { listPrisons } from '#shared/visits/prisons/prisons.endpoints'
import type { z } from '#shared/z'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { callAsRelative } from '../../session'
import { words } from './claiming.words'

type Found = z.infer<(typeof Contract)['reply']>

interface PrisonPicksProps {
  chosen: string
  onChoose: (prison: { id: string; name: string }) => unknown
}

/** Which prison; narrowed by a part of its name, and looked for among all where there are many. */
export function PrisonPicks({ chosen, onChoose }: PrisonPicksProps) {
  const [search, setSearch] = useState('')
  const { answer: found, failure, ask } = useAsked<Found>()
  const look = useCallback(
    (wanted: string) =>
      void ask(() => callAsRelative(listPrisons, wanted === '' ? {} : { search: wanted })),
    [ask],
  )
  useFresh(useCallback(() => look(''), [look]))
  const wanted = search.trim()
  const prisons = found?.prisons.filter(({ name }) => name.includes(wanted))
  return (
    <>
      <Field
        label={words.prisonSearch}
        example={words.prisonExample}
        value={search}
        longest={40}
        onChange={setSearch}
      />
      <Failed failure={failure} />
      {prisons?.map(({ id, name }) => (
        <Pick
          key={id}
          label={name}
          chosen={id === chosen}
          onChoose={() => onChoose({ id, name })}
        />
      ))}
      {prisons?.length === 0 && <Words>{words.noPrison}</Words>}
      {found && found.next !== null && (
        <Button onPress={() => look(wanted)}>{words.searchAll}</Button>
      )}
    </>
  )
}
