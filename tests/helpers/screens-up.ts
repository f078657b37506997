import { buildScreens } from '../../server/scripts/demo/screens'

/** Builds once what several demos side by side would each begin to build. */
export default function up() {
  buildScreens(line => console.error(line))
}
