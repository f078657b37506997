import { webcrypto } from 'node:crypto'
import { PhoneMedia } from './phone-media'

/** What WeChat's functions take: an option each, and how to tell the end. */
interface Callbacks {
  success?(answer: unknown): void
  fail?(failure: { errMsg: string }): void
  complete?(outcome: unknown): void
}
type Option = Callbacks & Record<string, unknown>

/** A position as WeChat gives it: no time, no word on where it comes from. */
export interface Reading {
  latitude: number
  longitude: number
  accuracy: number
}

/** One question that reached the network. */
export interface Asked {
  url: string
  method: string
  data: Record<string, unknown>
  header: Record<string, string>
}

/** What a server answers. */
export type Answer = { statusCode: number; data: unknown }

/** How a server answers, at once or later; null is a network that carries nothing. */
export type Server = (asked: Asked) => Answer | null | Promise<Answer | null>

/** What one of WeChat's functions ends with; `errMsg` is a failure. */
type Outcome = Record<string, unknown>

type Decision = 'undecided' | 'allowed' | 'denied'
type Heard = (change: unknown) => void

/** A short walk in Luxi under an open sky. */
const WALK: Reading[] = [18, 12, 9].map((accuracy, step) => ({
  latitude: 24.532 + step / 10_000,
  longitude: 103.761,
  accuracy,
}))

/** What a test may say about the phone and the person who holds it. */
interface Settings {
  locationEnabled: boolean
  /** Whether the phone lets WeChat know; a person who has not yet been asked says no. */
  systemAllows: 'authorized' | 'denied' | 'not determined'
  /** Whether the person agreed to the privacy notice, or the notice forgot to name location. */
  privacy: 'agreed' | 'refused' | 'not-declared'
  scope: Decision
  /** What the person answers when asked, and what they choose on a page of settings. */
  answersPopup: Exclude<Decision, 'undecided'>
  choosesInSettings: Decision
  /** Whether WeChat gives a code to sign in with; it does not without a network. */
  givesLogin: boolean
  /** WeChat's code for the account on this phone; null: one that means nothing. */
  loginCode: (() => Promise<string>) | null
  /** Whether it can make random numbers; something on a phone can always break. */
  hasDice: boolean
  /** What the phone says of itself; letters are 16 pixels when nobody changed them. */
  baseInfo: { fontSizeSetting?: number; fontSizeScaleFactor?: number }
  /** Where the phone will find itself, one after the other, once it listens. */
  readings: readonly Reading[]
  server: Server
  /** What the answers of the network wait for. */
  carried: Promise<unknown>
  storage: Map<string, unknown>
  /** What was written with `setStorage`, and whether it was to be encrypted. */
  sealed: Map<string, { data: unknown; encrypt: boolean }>
  /** Whether there is room for what is to be kept. */
  hasRoom: boolean
  /** Whether the phone can read what it keeps. */
  readsStorage: boolean
  /** Whether WeChat's own map opens. */
  hasMap: boolean
  /** Whether the person lets the calendar be written. */
  takesNotes: boolean
  /** Whether the person goes through with a call that was offered. */
  callsWhenOffered: boolean
  /** Whether WeChat on this phone can look at a face, and whether the person goes through with it. */
  looksAtFaces: boolean
  goesThrough: boolean
  /** What WeChat makes of a face that it was shown. */
  sawFace: (verifyId: string) => Promise<void>
  /** What the person says when WeChat asks whether it may tell something; `off` is to all of it. */
  letsTell: 'accept' | 'reject' | 'off'
  /** What stands beside the tab with the messages. */
  badge: string
  /** What was copied last. */
  clipboard: string
  popups: number
  /** Whether the phone is looking for its position just now. */
  listening: boolean
  /** Whether the screen is kept out of pictures of it, and whether it goes dark by itself. */
  hidesScreen: boolean
  staysLit: boolean
  /** Every function with callbacks that was called, and with what. */
  calls: { name: string; option: Option }[]
}

const asSold = (): Settings => ({
  locationEnabled: true,
  systemAllows: 'authorized',
  privacy: 'agreed',
  scope: 'undecided',
  answersPopup: 'allowed',
  choosesInSettings: 'undecided',
  givesLogin: true,
  loginCode: null,
  hasDice: true,
  baseInfo: { fontSizeSetting: 16 },
  readings: WALK,
  server: () => null,
  carried: Promise.resolve(),
  storage: new Map(),
  sealed: new Map(),
  hasRoom: true,
  readsStorage: true,
  hasMap: true,
  takesNotes: true,
  callsWhenOffered: true,
  looksAtFaces: true,
  goesThrough: true,
  sawFace: async () => {},
  letsTell: 'accept',
  badge: '',
  clipboard: '',
  popups: 0,
  listening: false,
  hidesScreen: false,
  staysLit: false,
  calls: [],
})

export interface Phone extends Settings {}

/**
 * A phone with WeChat on it, as far as the mini-program can tell: callbacks instead of promises,
 * its `errMsg`s, the popup that comes once, settings that open only from a tap. It follows the
 * published behaviour and has not been compared with a real phone.
 */
export class Phone {
  /** Camera, microphone and files; one for the whole life of the phone. */
  readonly media = new PhoneMedia()
  private readonly places = new Set<Heard>()
  private readonly networks = new Set<Heard>()
  private inTap = false

  constructor() {
    this.reset()
  }

  /** As it left the shop; what listens goes on listening. */
  reset() {
    Object.assign(this, asSold())
    this.media.reset()
  }

  /** Runs what a finger does: some functions work only inside. */
  tap<T>(act: () => T): T {
    this.inTap = true
    try {
      return act()
    } finally {
      this.inTap = false
    }
  }

  networkChanges(isConnected: boolean) {
    for (const heard of this.networks) heard({ isConnected })
  }

  /** How many still listen for positions. */
  get ears(): number {
    return this.places.size
  }

  /** Questions that reached the network, by the end of their path. */
  asked(path: string): Asked[] {
    return this.calls
      .filter(({ name, option }) => name === 'request' && String(option.url).endsWith(path))
      .map(({ option }) => option as unknown as Asked)
  }

  called(name: string): Option[] {
    return this.calls.filter(call => call.name === name).map(({ option }) => option)
  }

  /** The global `wx`. What is not here is absent, as on a base library that lacks it. */
  readonly wx = {
    ...this.answering({
      request: option => this.ask(option as unknown as Asked),
      login: () => (this.givesLogin ? this.login() : failure('login:fail network error')),
      navigateTo: () => ({}),
      navigateBack: () => ({}),
      reLaunch: () => ({}),
      switchTab: () => ({}),
      pageScrollTo: () => ({}),
      makePhoneCall: () => (this.callsWhenOffered ? {} : failure('makePhoneCall:fail cancel')),
      openLocation: () => (this.hasMap ? {} : failure('openLocation:fail')),
      addPhoneCalendar: () => (this.takesNotes ? {} : failure('addPhoneCalendar:fail auth deny')),
      checkIsSupportFacialRecognition: () =>
        this.looksAtFaces ? {} : failure('checkIsSupportFacialRecognition:fail not support'),
      requestFacialVerify: ({ verifyId }) =>
        this.goesThrough
          ? this.sawFace(String(verifyId)).then(() => ({}))
          : failure('requestFacialVerify:fail user cancel'),
      hideHomeButton: () => ({}),
      setVisualEffectOnCapture: ({ visualEffect }) => {
        this.hidesScreen = visualEffect === 'hidden'
        return {}
      },
      setKeepScreenOn: ({ keepScreenOn }) => {
        this.staysLit = keepScreenOn === true
        return {}
      },
      requestSubscribeMessage: ({ tmplIds }) => this.askToTell(tmplIds as string[]),
      setTabBarBadge: ({ text }) => {
        this.badge = String(text)
        return {}
      },
      removeTabBarBadge: () => {
        this.badge = ''
        return {}
      },
      setClipboardData: ({ data }) => {
        this.clipboard = String(data)
        return {}
      },
      getStorage: ({ key, encrypt }) => this.readSealed(String(key), encrypt === true),
      setStorage: ({ key, data, encrypt }) => {
        this.sealed.set(String(key), { data, encrypt: encrypt === true })
        return {}
      },
      removeStorage: ({ key }) => {
        this.sealed.delete(String(key))
        return {}
      },
      getSetting: () => ({ authSetting: this.authSetting() }),
      getRandomValues: ({ length }) =>
        this.hasDice
          ? { randomValues: webcrypto.getRandomValues(new Uint8Array(Number(length))).buffer }
          : failure('getRandomValues:fail'),
      startLocationUpdate: () => this.startLocation(),
      stopLocationUpdate: () => {
        this.listening = false
        return {}
      },
      openSetting: () => this.openPage('openSetting', () => (this.scope = this.choosesInSettings)),
      openAppAuthorizeSetting: () =>
        this.openPage('openAppAuthorizeSetting', () => (this.systemAllows = 'authorized')),
      ...this.media.answering,
    }),
    ...this.media.wx,
    getSystemSetting: () => ({ locationEnabled: this.locationEnabled }),
    getAppAuthorizeSetting: () => ({ locationAuthorized: this.systemAllows }),
    getAppBaseInfo: () => ({ version: '8.0.60', SDKVersion: '3.8.12', ...this.baseInfo }),
    getDeviceInfo: () => ({ brand: 'HUAWEI', model: 'CDY-AN00', system: 'Android 12' }),
    getStorageSync: (key: string) => this.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => this.write(key, value),
    removeStorageSync: (key: string) => void this.storage.delete(key),
    onLocationChange: (heard: Heard) => void this.places.add(heard),
    offLocationChange: (heard: Heard) => void this.places.delete(heard),
    onNetworkStatusChange: (heard: Heard) => void this.networks.add(heard),
    offNetworkStatusChange: (heard: Heard) => void this.networks.delete(heard),
  }

  /** @throws as WeChat does where ten megabytes are full. */
  private write(key: string, value: unknown) {
    if (!this.hasRoom) throw new Error('setStorageSync:fail exceed storage max size 10Mb')
    this.storage.set(key, value)
  }

  /** Functions that answer by callbacks, later, and return nothing to wait for. */
  private answering<Name extends string>(
    functions: Record<Name, (option: Option) => Outcome | Promise<Outcome>>,
  ): Record<Name, (option?: Option) => undefined> {
    const entries = Object.entries<(option: Option) => Outcome | Promise<Outcome>>(functions)
    const made = entries.map(([name, answer]) => [
      name,
      (option: Option = {}) => {
        this.calls.push({ name, option })
        // A page of settings must be asked for inside the tap; everything else is as good later.
        const answered = answer(option)
        const tell = (outcome: Outcome) => {
          if ('errMsg' in outcome) option.fail?.(outcome as { errMsg: string })
          else option.success?.({ errMsg: `${name}:ok`, ...outcome })
          option.complete?.(outcome)
        }
        const waits = name === 'request' ? this.carried : Promise.resolve()
        void Promise.all([answered, waits]).then(([outcome]) => setTimeout(tell, 0, outcome))
      },
    ])
    return Object.fromEntries(made) as Record<Name, (option?: Option) => undefined>
  }

  private ask(asked: Asked): Outcome | Promise<Outcome> {
    const lost = failure('request:fail timeout')
    const answer = this.server(asked)
    return answer instanceof Promise ? answer.then(come => come ?? lost) : (answer ?? lost)
  }

  private login(): Outcome | Promise<Outcome> {
    if (!this.loginCode) return { code: `code-${this.called('login').length}` }
    return this.loginCode().then(code => ({ code }))
  }

  /** What was encrypted is found only by who says so again. */
  private readSealed(key: string, encrypt: boolean) {
    if (!this.readsStorage) return failure('getStorage:fail internal error')
    const kept = this.sealed.get(key)
    return kept?.encrypt === encrypt
      ? { data: kept.data }
      : failure('getStorage:fail data not found')
  }

  private authSetting(): Record<string, boolean> {
    return this.scope === 'undecided' ? {} : { 'scope.userLocation': this.scope === 'allowed' }
  }

  private startLocation() {
    if (this.systemAllows !== 'authorized') {
      this.systemAllows = 'denied'
      return failure('startLocationUpdate:fail system permission denied')
    }
    if (this.privacy === 'refused') {
      return failure('startLocationUpdate:fail privacy permission is not authorized')
    }
    if (this.privacy === 'not-declared') {
      return failure('startLocationUpdate:fail api scope is not declared in the privacy agreement')
    }
    if (this.scope === 'undecided') {
      this.popups++
      this.scope = this.answersPopup
    }
    if (this.scope === 'denied') return failure('startLocationUpdate:fail auth deny')
    this.listening = true
    this.walk(0)
    return {}
  }

  /** WeChat asks only in a tap, and once for each template. */
  private askToTell(templates: readonly string[]) {
    const failed = (errCode: number, why: string) => ({
      errMsg: `requestSubscribeMessage:fail ${why}`,
      errCode,
    })
    if (!this.inTap) return failed(10005, 'can only be invoked by user TAP gesture.')
    if (this.letsTell === 'off') return failed(20004, 'The main switch is switched off')
    return Object.fromEntries(templates.map(one => [one, this.letsTell]))
  }

  private walk(step: number) {
    const reading = this.readings[step]
    if (!reading) return
    setTimeout(() => {
      if (!this.listening) return
      for (const heard of this.places) heard({ ...reading, speed: 0, altitude: 0 })
      this.walk(step + 1)
    }, 0)
  }

  private openPage(name: string, choose: () => void) {
    if (!this.inTap) return failure(`${name}:fail can only be invoked by user TAP gesture.`)
    choose()
    return {}
  }
}

const failure = (errMsg: string) => ({ errMsg })
