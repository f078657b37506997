import { enrolWords } from '../enrol.words'

export default definePageConfig({ navigationBarTitleText: enrolWords.title })
