import styles from './Meter.module.css';

/**
 * How much of a cap is used, and how much is expected to be; `says` is all of it in words. What
 * goes beyond the cap stands beyond its mark.
 */
export function Meter({
  used,
  cap,
  expected,
  says,
}: {
  used: number;
  cap: number;
  expected?: number | null;
  says: string;
}) {
  const most = Math.max(cap, used, expected ?? 0) || 1;
  const at = (value: number) => `${(100 * value) / most}%`;
  return (
    <div className={styles.meter} role="img" aria-label={says} title={says}>
      <span className={styles.room} style={{ inlineSize: at(cap) }} />
      {expected != null && expected > used && (
        <span className={styles.expected} style={{ inlineSize: at(expected) }} />
      )}
      <span
        className={styles.used}
        data-over={used > cap || undefined}
        style={{ inlineSize: at(used) }}
      />
      {most > cap && <span className={styles.cap} style={{ insetInlineStart: at(cap) }} />}
    </div>
  );
}
