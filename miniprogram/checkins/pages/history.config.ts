import { historyWords } from '../checkins.words'

export default definePageConfig({ navigationBarTitleText: historyWords.title })
