import { words } from '../fill.words'

export default definePageConfig({ navigationBarTitleText: words.event })
