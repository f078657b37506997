/** How one of WeChat's functions tells that it failed. */
interface Failure {
  errMsg: string
}

/**
 * Turns one of WeChat's functions with callbacks into a promise. Taro does so for some and
 * leaves others as they are: waiting for those would wait for nothing.
 *
 * @throws {Failure} what the phone said.
 */
export const promised = <Answer>(
  ask: (callbacks: {
    success: (answer: Answer) => void
    fail: (failure: Failure) => void
  }) => unknown,
) => new Promise<Answer>((resolve, reject) => void ask({ success: resolve, fail: reject }))

/** What the phone said about a failure, for telling one from another. */
export const saidOf = (failure: unknown): string =>
  String((failure as Partial<Failure> | null)?.errMsg ?? failure)
