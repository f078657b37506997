import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { spokenAttributes } from './taro-aria-attributes'

/** What Taro hands over once it has set up a platform; not in its types. */
interface Platform {
  platform: string
  runtimePath?: string | string[]
  template: {
    mergeComponents(
      context: IPluginContext,
      patch: Readonly<Record<string, Readonly<Record<string, string>>>>,
    ): void
  }
}

/** Lets screen readers in: WeChat honours ARIA attributes, Taro leaves them out of its templates. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(context, spokenAttributes)
      platform.runtimePath = [
        platform.runtimePath ?? [],
        path.resolve(__dirname, 'taro-aria-runtime.ts'),
      ].flat()
    },
  })
}
