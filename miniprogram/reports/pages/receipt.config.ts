import { words } from '../reports.words'

export default definePageConfig({ navigationBarTitleText: words.title })
