import { Muted } from '../../parts/Muted';
import { useFormat } from '../../say';

/** Amounts, one a currency: never added up across currencies. */
export function Money({ of }: { of: { currency: string; pay: number }[] | undefined }) {
  const format = useFormat();
  if (of === undefined) return <Muted>…</Muted>;
  if (of.length === 0) return <Muted>–</Muted>;
  return (
    <>
      {of.map(({ currency, pay }) => (
        <div key={currency}>
          <bdi>{format.money(pay, currency)}</bdi>
        </div>
      ))}
    </>
  );
}
