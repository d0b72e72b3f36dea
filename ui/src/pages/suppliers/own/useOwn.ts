import { useMe } from '../../../app/session';

/** The supplier whose manager is signed in; their pages are shown to nobody else. */
export function useOwn(): string {
  const { supplier_id } = useMe().person;
  if (supplier_id === null) throw new Error('nobody of a supplier is signed in');
  return supplier_id;
}
