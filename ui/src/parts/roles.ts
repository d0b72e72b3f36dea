import { useSay } from '../say';

const KNOWN = ['user', 'assistant', 'system', 'developer', 'tool'];

/** What a role of a conversation is called; one we do not know by its own name. */
export function useRole(): (role: string) => string {
  const say = useSay('blocks');
  return (role) => (KNOWN.includes(role) ? say(`role.${role}`) : role);
}
