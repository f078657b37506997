import type { Role } from '#shared/endpoint'
import type { Caller, World } from '../../helpers/world'

export type Callers = ReturnType<typeof createCallers>

/** Those who ask: two of a kind where there are two, signed in again when their session is over. */
export function createCallers(world: World) {
  const visitor = [async () => world.visitor]
  // Who cannot be signed in here asks as a visitor, and is named as never granted.
  const signIn: Partial<Record<Role, (() => Promise<Caller>)[]>> = {
    device: [async () => world.device],
    person: [() => world.person(1), () => world.person(2)],
    officer: [() => world.staff('county'), () => world.staff('office')],
    systemAdministrator: [() => world.staff('system')],
    securityAdministrator: [() => world.staff('security')],
    auditAdministrator: [() => world.staff('audit')],
    procurator: [() => world.staff('procurator')],
    relative: [() => world.relative(1), () => world.relative(3)],
    visitClerk: [() => world.staff('clerk')],
    prisonStaff: [() => world.staff('prison')],
  }
  const signedIn = new Map<string, Promise<Caller>>()
  const waysFor = (role: Role) => signIn[role] ?? visitor
  const keyOf = (role: Role, turn: number) => `${role}:${turn % waysFor(role).length}`
  return {
    of(role: Role, turn: number): Promise<Caller> {
      const key = keyOf(role, turn)
      const ways = waysFor(role)
      const caller = signedIn.get(key) ?? ways[turn % ways.length]!()
      signedIn.set(key, caller)
      return caller
    },
    forget: (role: Role, turn: number) => void signedIn.delete(keyOf(role, turn)),
  }
}
