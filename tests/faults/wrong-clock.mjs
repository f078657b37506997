/**
 * Loaded before one of our programs: its wall clock shows another time than it is. What is passed
 * in CLOCK_JUMPS (milliseconds, with commas between) is added one after another, each for a second.
 * The time that only ever grows stays as it is, as it does when a machine's clock is set.
 */
const jumps = process.env.CLOCK_JUMPS.split(',').map(Number)
const Right = globalThis.Date

const now = () => Right.now() + jumps[Math.floor(performance.now() / 1000) % jumps.length]

globalThis.Date = new Proxy(Right, {
  construct: (_, asked, made) => Reflect.construct(Right, asked.length > 0 ? asked : [now()], made),
  apply: () => new Right(now()).toString(),
  get: (_, name) => (name === 'now' ? now : Reflect.get(Right, name)),
})
