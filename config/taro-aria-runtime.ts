import { mergeInternalComponents } from '@tarojs/shared'
import { spokenAttributes } from './taro-aria-attributes'

mergeInternalComponents(spokenAttributes)
