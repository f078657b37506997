import { words } from '../quiz/quiz.words'

export default definePageConfig({ navigationBarTitleText: words.title })
