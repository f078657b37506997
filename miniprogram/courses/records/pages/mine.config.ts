import { words } from '../records.words'

export default definePageConfig({ navigationBarTitleText: words.title })
