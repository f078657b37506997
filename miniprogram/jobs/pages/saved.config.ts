import { words } from '../finding/finding.words'

export default definePageConfig({ navigationBarTitleText: words.saved })
