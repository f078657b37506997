import { DAY, type Experiment, HOUR, mustHaveHappened, some } from './experiment'

/** Phones repeat themselves, come late, know no time, or all come at once. */
export const PHONE_FAULTS: readonly Experiment[] = [
  {
    name: 'answers-to-phones-lost',
    phones: 40,
    habits: { copies: 3 },
    limits: { silenceSeconds: 5 },
    async happen({ apis }, fate) {
      for (const { way } of apis) way.mischief.swallows = 0.3
      await some(fate, 12)
      for (const { way } of apis) way.mischief.swallows = 0
      mustHaveHappened(apis.reduce((all, { way }) => all + way.cuts(), 0))
    },
  },
  {
    name: 'late-and-out-of-order',
    phones: 40,
    habits: { copies: 2, gathered: 4, latestMilliseconds: 6 * HOUR },
    limits: { silenceSeconds: 5 },
    happen: (_, fate) => some(fate, 12),
  },
  {
    name: 'clocks-of-phones-wrong',
    phones: 40,
    habits: { clockMilliseconds: DAY },
    limits: { silenceSeconds: 5 },
    happen: (_, fate) => some(fate, 12),
  },
  {
    name: 'overload',
    phones: 200,
    habits: { restMilliseconds: 0 },
    limits: { silenceSeconds: 20, noneCut: true },
    happen: (_, fate) => some(fate, 12),
  },
]
