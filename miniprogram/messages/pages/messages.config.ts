import { words } from '../messages.words'

export default definePageConfig({ navigationBarTitleText: words.title })
