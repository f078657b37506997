/** How long one kind of data is kept, and why. */
export interface RetentionRule {
  /** Stable name. */
  readonly kind: string
  /** How officers call it. */
  readonly name: string
  /** Collections that hold it. */
  readonly collections: readonly string[]
  /** Counted in days; null: as long as the file, or until it is taken out by hand. */
  readonly days: number | null
  /** From which moment on it is counted, or when it goes. */
  readonly from: string
  /** What happens then. */
  readonly what: 'delete' | 'strip' | 'expires' | 'archive'
  readonly source: {
    /** `local`: no national text fixes it; the number stands until the county sets its own. */
    readonly status: 'law' | 'local'
    /** The article, or why the default is what it is. */
    readonly cite: string
  }
}

/** 网络日志 are kept for six months at least. */
export const NETWORK_LOG_DAYS = 184

/** Records of how personal data were handled are kept for three years at least, leap day included. */
export const HANDLING_RECORD_DAYS = 1096

/** A text in force fixes it. */
export const law = (cite: string) => ({ status: 'law', cite }) as const
/** No national text fixes it. */
export const local = (cite: string) => ({ status: 'local', cite }) as const
