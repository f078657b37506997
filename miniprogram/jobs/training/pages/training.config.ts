import { words } from '../training.words'

export default definePageConfig({ navigationBarTitleText: words.title })
