import { words } from '../faults/faults.words'

export default definePageConfig({ navigationBarTitleText: words.pageTitle })
