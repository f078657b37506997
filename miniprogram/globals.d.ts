/// <reference types="@tarojs/taro" />
declare module '*.scss'

/** Origin of the API, '' where it is the page's own; set by config/index.ts. */
declare const __SERVER__: string

/** Whether this build may sign in through the stand-in for WeChat; set by config/index.ts. */
declare const __STAND_IN__: boolean

/** Which version this is; set by config/index.ts. */
declare const __VERSION__: string
