import { historyWords } from '../history.words'

export default definePageConfig({ navigationBarTitleText: historyWords.title })
