import { words } from '../exams.words'

export default definePageConfig({ navigationBarTitleText: words.title })
