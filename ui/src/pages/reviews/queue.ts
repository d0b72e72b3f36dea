/** The reviews a reviewer holds: some ahead of the one on the screen, decided without waiting. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { type Api, api, ok, Problem } from '../../api/client';
import { done, failed } from '../../parts/Toasts';
import { WAITING } from './waiting';

type ReviewTask = Api<'ReviewTask'>;
type Decision = Api<'ReviewDecision'>;

const AHEAD = 3;
const LOOK_AGAIN_MS = 15_000;
const RENEW_EVERY_MS = 60_000;
/** A lease is renewed when less than this is left of its half hour. */
const RENEW_BELOW_MS = 15 * 60_000;

interface State {
  held: ReviewTask[];
  /** Nothing more is open, as far as is known. */
  isDry: boolean;
  error: unknown;
  isFirst: boolean;
  decided: number;
}

type Change =
  | { did: 'claimed'; reviews: ReviewTask[]; asked: number }
  | { did: 'failed'; error: unknown }
  | { did: 'let go'; id: string; isDecided: boolean }
  | { did: 'taken back'; review: ReviewTask }
  | { did: 'not sent'; review: ReviewTask }
  | { did: 'renewed'; id: string; until: string };

const START: State = { held: [], isDry: false, error: undefined, isFirst: true, decided: 0 };

function reduce(state: State, change: Change): State {
  switch (change.did) {
    case 'claimed': {
      const known = new Set(state.held.map((review) => review.id));
      const fresh = change.reviews.filter((review) => !known.has(review.id));
      return {
        ...state,
        held: [...state.held, ...fresh],
        isDry: change.reviews.length < change.asked,
        isFirst: false,
        error: undefined,
      };
    }
    case 'failed':
      return { ...state, error: change.error, isFirst: false };
    case 'let go':
      return {
        ...state,
        held: state.held.filter((review) => review.id !== change.id),
        decided: state.decided + Number(change.isDecided),
      };
    case 'taken back': {
      const others = state.held.filter((review) => review.id !== change.review.id);
      return { ...state, held: [change.review, ...others], decided: state.decided - 1 };
    }
    case 'not sent': {
      // What somebody is at stays before them.
      const [first, ...rest] = state.held;
      const held = first ? [first, change.review, ...rest] : [change.review];
      return { ...state, held, decided: state.decided - 1 };
    }
    case 'renewed':
      return {
        ...state,
        held: state.held.map((review) =>
          review.id === change.id ? { ...review, leased_until: change.until } : review,
        ),
      };
  }
}

export interface ReviewQueue {
  current: ReviewTask | undefined;
  ahead: ReviewTask[];
  isLoading: boolean;
  isDry: boolean;
  error: unknown;
  decided: number;
  /** Takes the last decision of this visit back. */
  undoLast: (() => void) | undefined;
  decide: (review: ReviewTask, decision: Decision, says: string) => void;
  /** What was decided of a review and could not be sent. */
  tried: (review: ReviewTask) => Decision | undefined;
  giveBack: (review: ReviewTask) => void;
  retry: () => void;
}

export function useReviewQueue(project: string): ReviewQueue {
  const [state, tell] = useReducer(reduce, START);
  const queries = useQueryClient();
  const held = useRef(state.held);
  held.current = state.held;
  const claiming = useRef(false);
  const tried = useRef(new Map<string, Decision>());
  const [undoLast, setLast] = useState<(() => void) | undefined>();

  const claim = useCallback(async () => {
    const count = AHEAD + 1 - held.current.length;
    if (claiming.current || count <= 0) return;
    claiming.current = true;
    try {
      const path = { params: { path: { project } }, body: { count } };
      const { reviews } = await ok(api.POST('/projects/{project}/reviews/claim', path));
      tell({ did: 'claimed', reviews, asked: count });
    } catch (error) {
      tell({ did: 'failed', error });
    } finally {
      claiming.current = false;
    }
  }, [project]);

  useEffect(() => {
    let isHere = true;
    const begin = async () => {
      try {
        const mine = await ok(
          api.GET('/projects/{project}/reviews/held', { params: { path: { project } } }),
        );
        if (!isHere) return;
        // `asked` is none: what is held says nothing of what is open.
        tell({ did: 'claimed', reviews: mine.reviews, asked: 0 });
        held.current = mine.reviews;
        await claim();
      } catch (error) {
        if (isHere) tell({ did: 'failed', error });
      }
    };
    void begin();
    return () => {
      isHere = false;
    };
  }, [project, claim]);

  useEffect(() => {
    if (state.isFirst || state.error !== undefined || state.held.length > AHEAD) return;
    if (!state.isDry) void claim();
    const timer = setInterval(() => void claim(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [state, claim]);

  useRenewing(held, tell);
  useGivingBack(held);

  const decide = (review: ReviewTask, decision: Decision, says: string) => {
    tell({ did: 'let go', id: review.id, isDecided: true });
    const path = { params: { path: { review: review.id } } };
    const sent = ok(api.POST('/reviews/{review}/decide', { ...path, body: decision }));
    const undo = async () => {
      setLast(undefined);
      try {
        await sent;
        const again = await ok(api.POST('/reviews/{review}/undo', path));
        tell({ did: 'taken back', review: again });
      } catch (error) {
        failed(error);
      }
    };
    const run = () => void undo();
    setLast(() => run);
    done(says, run);
    sent
      .then(() => queries.invalidateQueries({ queryKey: WAITING }))
      .catch((error: unknown) => {
        failed(error);
        setLast((last) => (last === run ? undefined : last));
        // Its lease went to somebody else: there is nothing to decide again.
        if (error instanceof Problem && error.status === 409) return;
        tried.current.set(review.id, decision);
        tell({ did: 'not sent', review });
      });
  };

  const giveBack = (review: ReviewTask) => {
    tell({ did: 'let go', id: review.id, isDecided: false });
    void ok(
      api.POST('/reviews/{review}/return', { params: { path: { review: review.id } } }),
    ).catch(failed);
  };

  return {
    current: state.held[0],
    ahead: state.held.slice(1),
    isLoading: state.isFirst || (state.held.length === 0 && !state.isDry && !state.error),
    isDry: state.isDry,
    error: state.held.length === 0 ? state.error : undefined,
    decided: state.decided,
    undoLast,
    decide,
    tried: (review) => tried.current.get(review.id),
    giveBack,
    retry: () => void claim(),
  };
}

/** Leases go on while the page is looked at. */
function useRenewing(held: { current: ReviewTask[] }, tell: (change: Change) => void): void {
  useEffect(() => {
    const renew = async (review: ReviewTask) => {
      try {
        const path = { params: { path: { review: review.id } } };
        const { leased_until } = await ok(api.POST('/reviews/{review}/renew', path));
        tell({ did: 'renewed', id: review.id, until: leased_until });
      } catch (error) {
        if (error instanceof Problem && error.isPassing) return; // the next round tries again
        failed(error);
      }
    };
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      for (const review of held.current) {
        if (Date.parse(review.leased_until) - Date.now() < RENEW_BELOW_MS) void renew(review);
      }
    }, RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [held, tell]);
}

/** Who leaves lets others have what was held for them. */
function useGivingBack(held: { current: ReviewTask[] }): void {
  useEffect(
    () => () => {
      for (const review of held.current) {
        const path = { params: { path: { review: review.id } } };
        api.POST('/reviews/{review}/return', { ...path, keepalive: true }).catch(() => undefined);
      }
    },
    [held],
  );
}
