import { words } from '../lesson/lesson.words'

export default definePageConfig({ navigationBarTitleText: words.title })
