const MOST_KEPT = 10_000

/** A map that forgets what was set longest ago rather than grow without end. */
export class Memory<Key, Value> extends Map<Key, Value> {
  constructor(private readonly mostKept = MOST_KEPT) {
    super()
  }

  override set(key: Key, value: Value): this {
    this.delete(key)
    super.set(key, value)
    if (this.size > this.mostKept) this.delete(this.keys().next().value!)
    return this
  }
}
