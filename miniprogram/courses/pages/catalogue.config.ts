import { words } from '../courses.words'

export default definePageConfig({ navigationBarTitleText: words.title })
