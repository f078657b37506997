import { PostingsDesk } from '../postings/postings-desk'

/** What work the county offers, and what of it persons see. */
export default function PostingsPage() {
  return <PostingsDesk />
}
