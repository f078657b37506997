import { TasksDesk } from '../tasks/tasks-desk'

/** Where officials see what is to be done and was not. It shows no place, so no purpose is asked. */
export default function TasksPage() {
  return <TasksDesk />
}
