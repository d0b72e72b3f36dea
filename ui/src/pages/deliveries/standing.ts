/** What is going on with a delivery: pure, so that it can be tested. */
import type { Api } from '../../api/client';

type Delivery = Api<'Delivery'>;

/** Where a delivery stands, as a key of `deliveries:now`. */
export type Standing =
  | 'begins'
  | 'inspecting'
  | 'passing'
  | 'undecided'
  | 'settling'
  | 'accepted'
  | 'atOnce'
  | 'byLab'
  | 'part'
  | 'rework'
  | 'refused'
  | 'withdrawn';

type Told = Pick<Delivery, 'status' | 'verdict' | 'inspected' | 'is_settling'>;

export function standingOf({ status, verdict, inspected, is_settling }: Told): Standing {
  if (is_settling) return 'settling';
  if (status === 'accepted') {
    if (verdict === null) return 'atOnce';
    return verdict === 'accept' ? 'accepted' : 'byLab';
  }
  if (status !== 'inspecting') return status;
  if (verdict === 'accept') return 'passing';
  if (verdict === 'refuse') return 'undecided';
  return inspected === 0 ? 'begins' : 'inspecting';
}

/** Its state in a word (`common:status.…`): refused by its plan, it waits for the lab. */
export function stateOf(delivery: Told): string {
  return standingOf(delivery) === 'undecided' ? 'undecided' : delivery.status;
}

/** Whether it may be another without anybody doing something here. */
export const isMoving = ({ status, is_settling }: Told): boolean =>
  status === 'inspecting' || is_settling;

const NEAR = 3 * 24 * 3_600_000;

/** Whether the day until which it is to be decided is near, or over. */
export function isPressing(
  { status, decide_until }: Pick<Delivery, 'status' | 'decide_until'>,
  now: Date,
): boolean {
  if (status !== 'inspecting' || decide_until === null) return false;
  return new Date(decide_until).getTime() - now.getTime() < NEAR;
}

type Worker = Api<'WorkerDelivered'>;

const shareWrong = ({ inspected, defects }: Worker) => (inspected ? defects / inspected : 0);

/** Those first of whose inspected answers the largest share was wrong. */
export const worstFirst = (workers: Worker[]): Worker[] =>
  workers.toSorted((a, b) => shareWrong(b) - shareWrong(a) || b.defects - a.defects);
