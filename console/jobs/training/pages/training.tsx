import { TrainingDesk } from '../training-desk'

/** Where training is arranged, and who came is noted. */
export default function TrainingPage() {
  return <TrainingDesk />
}
