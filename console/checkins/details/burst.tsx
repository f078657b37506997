import type { Datum, Fix } from '#shared/checkins/checkins.contract'
import { momentInChina } from '#shared/time/days'
import { lengthInWords } from '../../ui/lengths'
import { words } from './details.words'

interface BurstProps {
  /** Null until they have been read. */
  fixes: readonly Fix[] | null
  datum: Datum | undefined
}

/** The positions as the phone sent them, oldest first; the smallest radius was judged. They go as soon as nothing waits on them. */
export function Burst({ fixes, datum }: BurstProps) {
  if (!fixes || !datum) return <p className='quiet'>{words.burstReading}</p>
  if (fixes.length === 0) return <p className='quiet'>{words.burstGone}</p>
  return (
    <details className='burst'>
      <summary>{words.burst(fixes.length)}</summary>
      <table>
        <thead>
          <tr>
            <th>{words.sample}</th>
            <th>{words.sampleAt}</th>
            <th>{words.accuracy}</th>
            <th>{words.datums[datum]}</th>
          </tr>
        </thead>
        <tbody>
          {fixes.map(({ latitude, longitude, accuracyMetres, takenAt }, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{momentInChina(takenAt)}</td>
              <td>{lengthInWords(accuracyMetres)}</td>
              <td>{words.degrees(latitude, longitude)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
