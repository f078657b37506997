import { words } from '../evidence.words'

export default definePageConfig({ navigationBarTitleText: words.title })
